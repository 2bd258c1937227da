import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import type { Role } from '@/lib/platform/generated/enums';
import { authorise, mayEver } from '@/lib/platform/policy';

const actor = (roles: Role[], id = 'own'): Actor => ({
  personId: 'person',
  name: 'Iemand',
  actingFor: { kind: 'municipality', id, code: 'GM0001', slug: 'own', name: 'Own' },
  roles,
});

describe('authorise', () => {
  test('refuses a role that the row does not name, and a role nobody knows', () => {
    expect(authorise({ delegate: 'any' }, actor(['reader']))).toBe('forbidden');
    expect(authorise({ delegate: 'any' }, actor(['chief' as Role]))).toBe('forbidden');
    expect(authorise({ delegate: 'any' }, actor([]))).toBe('forbidden');
  });
  test('takes no right from what every object inherits', () => {
    expect(authorise({}, actor(['constructor' as Role]))).toBe('forbidden');
    expect(authorise({}, actor(['toString' as Role]))).toBe('forbidden');
  });
  test('lets a role act for its own municipality, and does not find that of another', () => {
    expect(authorise({ delegate: 'own' }, actor(['delegate']), { municipalityId: 'own' })).toBe('allowed');
    expect(authorise({ delegate: 'own' }, actor(['delegate']), { municipalityId: 'other' })).toBe(
      'not_found',
    );
    expect(authorise({ delegate: 'own' }, actor(['delegate']), { bodyId: 'own' })).toBe('not_found');
    expect(authorise({ delegate: 'own' }, actor(['delegate']), {})).toBe('not_found');
  });
  test('tells a visitor to log in, except where the row names visitors', () => {
    expect(authorise({ delegate: 'any' }, null)).toBe('not_logged_in');
    expect(authorise({ visitor: 'any' }, null)).toBe('allowed');
    expect(authorise({ visitor: 'any' }, actor(['reader']))).toBe('allowed');
  });
  test('gives everyone who is logged in their own things', () => {
    expect(authorise({ member: 'own' }, actor([]), { personId: 'person' })).toBe('allowed');
    expect(authorise({ member: 'own' }, actor([]), { personId: 'somebody else' })).toBe('not_found');
  });
  test('says what a screen may offer without knowing the thing', () => {
    expect(mayEver({ delegate: 'own' }, actor(['delegate']))).toBe(true);
    expect(mayEver({ delegate: 'own' }, actor(['reader']))).toBe(false);
    expect(mayEver({ delegate: 'own' }, null)).toBe(false);
  });
});
