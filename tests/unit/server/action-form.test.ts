import { describe, expect, test } from 'vitest';
import { areActionFields, isActionCall } from '@/server/action-form';

/** Ids as Next makes them: the first two digits say which arguments an action reads. */
const rest = 'a'.repeat(40);
const ACTIONS = {
  'a state and a form': `60${rest}`,
  'what Next does not see, because formAction made it': `7f${rest}`,
};

const fields = (id: string, bound: string): FormData => {
  const form = new FormData();
  form.set('$ACTION_REF_1', '');
  form.set('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }));
  form.set('$ACTION_1:1', bound);
  return form;
};

describe.each(Object.entries(ACTIONS))('an action that takes %s', (_what, id) => {
  test.each(['[{},"$K1"]', '[{"message":"Kies iets","fields":{"role":"Kies iets"}},"$K1"]'])(
    'is called with %s',
    (values) => {
      expect(isActionCall(id, values)).toBe(true);
    },
  );
  test.each([
    '[]',
    '[{}]',
    '["$K1"]',
    '["$K1",{}]',
    '[{},"a"]',
    '[{},"$K1",1]',
    '[{"__proto__":{}},"$K1"]',
    'null',
  ])('is not called with %s', (values) => {
    expect(isActionCall(id, values)).toBe(false);
  });
  test('is sent by a form that holds the state', () => {
    expect(areActionFields(fields(id, '[{}]'))).toBe(true);
  });
  test.each(['[]', '[{},{}]', '["$F1"]', '{}'])('is not sent by a form that holds %s', (bound) => {
    expect(areActionFields(fields(id, bound))).toBe(false);
  });
});

test('an action that takes a form alone is called with that', () => {
  expect(isActionCall(`40${rest}`, '["$K1"]')).toBe(true);
  expect(isActionCall(`40${rest}`, '[{},"$K1"]')).toBe(false);
});
