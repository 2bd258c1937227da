import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainOf, MAPPED_ROLES, rolesAfter } from '@/lib/sso/roles';

const mapping = fc.record({
  groupValue: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom(...MAPPED_ROLES),
});
const groups = fc.subarray(['a', 'b', 'c', 'd']);
const held = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      role: fc.constantFrom('administrator' as const, ...MAPPED_ROLES),
      follows: fc.boolean(),
    }),
    { selector: ({ role }) => role },
  )
  .map((roles) => roles.map((one) => (one.role === 'administrator' ? { ...one, follows: false } : one)));

describe('roles after a log-in', () => {
  test('are those by hand and those of the groups, each once, whatever was there', () => {
    fc.assert(
      fc.property(fc.array(mapping), groups, held, (mappings, present, before) => {
        const { give, take, keeps } = rolesAfter(mappings, present, before);
        const gone = new Set(take.map(({ id }) => id));
        const after = [...before.filter(({ id }) => !gone.has(id)).map(({ role }) => role), ...give];
        const wanted = mappings
          .filter(({ groupValue }) => present.includes(groupValue))
          .map(({ role }) => role);
        const byHand = before.filter(({ follows }) => !follows).map(({ role }) => role);
        expect(new Set(after)).toEqual(new Set([...wanted, ...byHand]));
        expect(after).toHaveLength(new Set(after).size);
        expect(keeps).toBe(after.length);
      }),
    );
  });
  test('never take what was given by hand, and never give that of administrator', () => {
    fc.assert(
      fc.property(fc.array(mapping), groups, held, (mappings, present, before) => {
        const { give, take } = rolesAfter(mappings, present, before);
        expect(take.every(({ follows }) => follows)).toBe(true);
        expect(give).not.toContain('administrator');
      }),
    );
  });
});

test.each([
  ['wad@vlieland.nl', 'vlieland.nl'],
  ['"a@b"@vlieland.nl', 'vlieland.nl'],
])('the domain of %s is %s', (email, domain) => {
  expect(domainOf(email)).toBe(domain);
});
