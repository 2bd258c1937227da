import { describe, expect, test } from 'vitest';
import { expiryOf, invitationState } from '@/lib/identity/invitation-state';
import { keepsAdministrator } from '@/lib/identity/roles';

const now = new Date('2026-12-10T10:00:00Z');
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: expiryOf(now) };

describe('an invitation', () => {
  test('is open for exactly seven days', () => {
    expect(invitationState(open, now)).toBe('open');
    expect(invitationState(open, new Date('2026-12-17T09:59:59.999Z'))).toBe('open');
    expect(invitationState(open, new Date('2026-12-17T10:00:00Z'))).toBe('expired');
  });
  test('stays accepted or withdrawn, also after its last day', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    expect(invitationState({ ...open, acceptedAt: now }, later)).toBe('accepted');
    expect(invitationState({ ...open, withdrawnAt: now }, later)).toBe('withdrawn');
  });
});

describe('a municipality keeps an administrator', () => {
  test.each([
    [['a'], 'a', false],
    [['a', 'b'], 'a', true],
    [['a', 'a'], 'a', false],
    [[], 'a', false],
    [['b'], 'a', true],
  ])('with %j when %s stops: %s', (administrators, stops, keeps) => {
    expect(keepsAdministrator(administrators, stops)).toBe(keeps);
  });
});
