import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ERASED_NAME,
  erasedAddress,
  holdsOffice,
  isErased,
  nameAfterErasure,
} from '../../../lib/privacy/erasure';

describe('an account that is erased', () => {
  test('keeps its name exactly when it is part of the record', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (name, votes, offices) => {
        const kept = nameAfterErasure(name, { votes, offices });
        expect(kept).toBe(votes > 0 || offices > 0 ? name : ERASED_NAME);
      }),
    );
  });
  test('has an address of its own that reaches nobody, and is known by it', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(isErased(erasedAddress(one))).toBe(true);
        expect(erasedAddress(one) === erasedAddress(other)).toBe(one === other);
      }),
    );
    expect(isErased('erased.invalid@gemeente.example')).toBe(false);
  });
  test.each([
    [[], false],
    [[{ role: 'delegate', bodyId: null }], false],
    [[{ role: 'administrator', bodyId: null }], true],
    [[{ role: 'college_member', bodyId: 'b' }], true],
    [
      [
        { role: 'reader', bodyId: null },
        { role: 'auditor', bodyId: 'b' },
      ],
      true,
    ],
  ])('with the roles %j holds an office: %s', (roles, expected) => {
    expect(holdsOffice(roles)).toBe(expected);
  });
});
