import { expect, test } from 'vitest';
import { translator } from '@/i18n/translator';

test('a part is said in both languages, with what it asks for', () => {
  expect(translator('nl', 'decisions.close')('missing', { missing: 2 })).toContain('2');
  expect(translator('en', 'common')('roles.delegate')).toBe('voting delegate');
});

test('it is made once for a language and a part', () => {
  expect(translator('nl', 'assembly')).toBe(translator('nl', 'assembly'));
  expect(translator('nl', 'assembly')).not.toBe(translator('en', 'assembly'));
});

test('an address that names no language has Dutch words', () => {
  expect(translator('xx' as never, 'common')('roles.delegate')).toBe(
    translator('nl', 'common.roles')('delegate'),
  );
});

test('a wrong key or value does not compile', () => {
  const t = translator('nl', 'decisions.close');
  // The type check fails for a line below that starts to compile; here none of them runs.
  const wrong = () => {
    // @ts-expect-error a key that does not exist
    t('misssing', { missing: 2 });
    // @ts-expect-error a value that is missing
    t('missing');
    // @ts-expect-error a plural of no number
    t('missing', { missing: 'two' });
    // @ts-expect-error a part that does not exist
    translator('nl', 'decisions.closing');
  };
  expect(wrong).toBeTypeOf('function');
});
