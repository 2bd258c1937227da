import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';
import { authorise, type Policy, type Subject, type Verdict } from '@/lib/platform/policy';
import { facesOf } from '@/lib/registry';
import { COLUMNS, readGrid } from '../../support/grid';

const grid = readGrid();
const policy: Policy = Object.assign({}, ...Object.values(facesOf('policy')));
const roles = COLUMNS.filter((column): column is Role => column !== 'visitor' && column !== 'member');
const MUNICIPAL: Role[] = ['reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'];

/** Somebody with the role at their own place; after their term they have neither role nor place. */
function actorWith(role: Role, isExpired: boolean): Actor {
  const names = { slug: 'own', nameNl: 'Eigen', nameEn: 'Own', name: 'Eigen', code: 'GM0001' };
  const place = MUNICIPAL.includes(role)
    ? ({ kind: 'municipality', id: 'own', ...names } as const)
    : ({ kind: 'body', id: 'own', bodyKind: 'bureau' as BodyKind, ...names } as const);
  return {
    personId: 'me',
    name: 'Iemand',
    actingFor: isExpired ? null : place,
    roles: isExpired ? [] : [role],
  };
}

/** Whose the thing is: of the place of the role, of the same kind of place elsewhere, of nobody, of a person. */
const SUBJECTS: Record<string, (role: Role) => Subject> = {
  'own tenant': (role) => (MUNICIPAL.includes(role) ? { municipalityId: 'own' } : { bodyId: 'own' }),
  'other tenant': (role) => (MUNICIPAL.includes(role) ? { municipalityId: 'other' } : { bodyId: 'other' }),
  'the other kind of tenant': (role) =>
    MUNICIPAL.includes(role) ? { bodyId: 'own' } : { municipalityId: 'own' },
  'no tenant': () => ({}),
  'the person': () => ({ personId: 'me' }),
  'another person': () => ({ personId: 'you' }),
};

/** What the grid, written by hand, says that must come out. */
function expected(action: string, role: Role, whose: string, isExpired: boolean): Verdict {
  const cells = grid.get(action);
  const held = [cells?.get('visitor'), cells?.get('member'), isExpired ? null : cells?.get(role)];
  if (held.includes('any')) return 'allowed';
  if (!held.includes('own')) return 'forbidden';
  const isTheirs = whose === 'the person' || (whose === 'own tenant' && !isExpired);
  return isTheirs ? 'allowed' : 'not_found';
}

describe.each(Object.keys(SUBJECTS))('a thing of %s', (whose) => {
  test.each([...grid.keys()])('%s: each role, in its term and after it', (action) => {
    for (const isExpired of [false, true]) {
      const verdicts = roles.map((role) => [
        role,
        authorise(policy[action] ?? {}, actorWith(role, isExpired), SUBJECTS[whose]?.(role)),
      ]);
      const said = roles.map((role) => [role, expected(action, role, whose, isExpired)]);
      expect(verdicts).toEqual(said);
    }
  });
});
