import { expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

const QUESTION =
  /\bkind: '(text|email|password|number|date|datetime|textarea|select|radios|checkbox|csv|file)'/;

test('the questions of a form stand beside the schema of its command, in fields.ts', () => {
  const files = [...sourceFiles('app'), ...sourceFiles('components'), ...sourceFiles('lib')];
  const elsewhere = files.filter(
    (file) => QUESTION.test(readSource(file)) && !/^lib\/[a-z-]+\/fields\.ts$/.test(file),
  );
  expect(elsewhere).toEqual([]);
});
