import { expect, expectTypeOf, test } from 'vitest';
import { type MessageKey, type MessageValues, type Namespace, translator } from '@/i18n/translator';

test('a part is said in both languages, with what it asks for', () => {
  expect(translator('nl', 'decisions.close')('missing', { missing: 2 })).toContain('2');
  expect(translator('en', 'common')('roles.delegate')).toBe('voting delegate');
});

test('it is made once for a language and a part', () => {
  expect(translator('nl', 'assembly')).toBe(translator('nl', 'assembly'));
  expect(translator('nl', 'assembly')).not.toBe(translator('en', 'assembly'));
});

// These are looked at by the type check: what is wrong there stops it.
test('a part or key that does not exist is none', () => {
  expectTypeOf<'decisions.close'>().toExtend<Namespace>();
  expectTypeOf<'decisions.closing'>().not.toExtend<Namespace>();
  expectTypeOf<'missing'>().toExtend<MessageKey<'decisions.close'>>();
  expectTypeOf<'misssing'>().not.toExtend<MessageKey<'decisions.close'>>();
});

test('a message asks for its values: a number for a plural, and none where it fills in nothing', () => {
  type Missing = MessageValues<'decisions.close', 'missing'>;
  expectTypeOf<[{ missing: number }]>().toExtend<Missing>();
  expectTypeOf<[]>().not.toExtend<Missing>();
  expectTypeOf<[{ missing: string }]>().not.toExtend<Missing>();
  expectTypeOf<MessageValues<'decisions.close', 'enough'>>().toEqualTypeOf<[]>();
});
