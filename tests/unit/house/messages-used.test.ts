import { expect, test } from 'vitest';
import { nl } from '@/messages/nl';
import { readSource, sourceFiles } from '../../support/source-files';

/** Read by the names of their fields, without a translator: pages that must stand without it. */
const PLAIN = ['crash', 'refusals'];

const STRING = /'((?:[^'\\\n]|\\.)*)'/g;
const TEMPLATE = /`([^`\n]*\$\{[^`\n]*)`/g;

function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

/** The texts between quotes in all our code, and the patterns of those with something filled in. */
function textsOfCode() {
  const texts = new Set(['']);
  const patterns: RegExp[] = [];
  for (const folder of ['app', 'components', 'lib', 'server', 'prisma/seed']) {
    for (const file of sourceFiles(folder, /(?<!\.test)\.tsx?$/)) {
      const source = readSource(file);
      for (const [, text] of source.matchAll(STRING)) texts.add(text ?? '');
      for (const [, text] of source.matchAll(TEMPLATE)) {
        const parts = (text ?? '').split(/\$\{[^}]*\}/);
        if (parts.every((part) => /^[\w.-]*$/.test(part)))
          patterns.push(
            new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`),
          );
      }
    }
  }
  return { texts, patterns };
}

test('each message is said somewhere: its part and the rest of its key stand in the code', () => {
  const { texts, patterns } = textsOfCode();
  // Of what is filled in, a text with a dot stands in the code too: the name of an action or of an event.
  const isFilled = (text: string) => !text.includes('.') || texts.has(text);
  const isSaid = (rest: string) =>
    texts.has(rest) || patterns.some((pattern) => pattern.exec(rest)?.slice(1).every(isFilled));
  const isUsed = (key: string) => {
    const words = key.split('.');
    return words.some(
      (_, at) => texts.has(words.slice(0, at).join('.')) && isSaid(words.slice(at).join('.')),
    );
  };
  const unused = keysOf(nl).filter((key) => !PLAIN.includes(key.split('.')[0] ?? '') && !isUsed(key));
  expect(unused).toEqual([]);
});
