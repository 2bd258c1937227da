import { describe, expect, test } from 'vitest';
import { MENU, menuOf } from '@/components/site/portal-menu';
import type { Actor } from '@/lib/platform/actor';
import type { Role } from '@/lib/platform/generated/enums';
import { facesOf } from '@/lib/registry';

const PLACE = { kind: 'municipality', id: 'm', code: 'GM0001', slug: 'm', name: 'M' } as const;
const BODY = { kind: 'body', id: 'b', bodyKind: 'bureau', slug: 'b', nameNl: 'B', nameEn: 'B' } as const;

const actor = (roles: Role[], actingFor: Actor['actingFor']): Actor => ({
  personId: 'p',
  name: 'P',
  actingFor,
  roles,
});

/** What each role finds in the menu, between the overview and the standards: written by hand, apart from the code. */
const MUNICIPAL: Partial<Record<Role, string>> = {
  reader: 'obligations',
  coordinator: 'obligations audit',
  secretary: 'obligations mandates people audit',
  delegate: 'obligations vote mandates audit',
  council: 'obligations mandates audit',
  administrator: 'obligations mandates people audit',
};
const OF_BODIES: Partial<Record<Role, string>> = {
  college_member: 'decisions audit',
  college_chair: 'decisions audit',
  college_secretary: 'decisions audit',
  taskforce_member: '',
  taskforce_chair: 'audit',
  assembly_chair: 'meetings audit',
  bureau: 'meetings administrators appointments audit',
  controller: 'audit',
  counting_committee: '',
  auditor: 'decisions meetings administrators appointments audit',
  operator: '',
};

const partsOf = (roles: Role[], place: Actor['actingFor']) =>
  menuOf(actor(roles, place), '/mijn')
    .map(({ key }) => key)
    .slice(1)
    .join(' ');

describe('the menu holds the parts in which somebody has work', () => {
  test.each(Object.entries(MUNICIPAL))('for a municipality, %s: %s', (role, parts) => {
    expect(partsOf([role as Role], PLACE)).toBe(parts);
  });
  test.each(Object.entries(OF_BODIES))('for a body, %s: %s', (role, parts) => {
    expect(partsOf([role as Role], BODY)).toBe(parts);
  });
  test('of each of two roles', () => {
    expect(partsOf(['delegate', 'administrator'], PLACE)).toBe('obligations vote mandates people audit');
  });
});

test('the menu gives each part that a domain declares its place, once', () => {
  const declared = Object.values(facesOf('portal')).flatMap((parts) => Object.keys(parts));
  expect(MENU.map(({ key }) => key).sort()).toEqual(['overview', ...declared].sort());
});

describe('one part is where somebody is', () => {
  const currentAt = (path: string) =>
    menuOf(actor(['bureau', 'auditor'], BODY), path)
      .filter(({ current }) => current)
      .map(({ key }) => key);
  test.each([
    ['/mijn', ['overview']],
    ['/mijn/alv', ['meetings']],
    ['/mijn/alv/1/openen', ['meetings']],
    ['/mijn/programma/2041/post', ['meetings']],
    ['/mijn/benoemingen/nieuw', ['appointments']],
    ['/mijn/account', []],
  ])('%s', (path, parts) => {
    expect(currentAt(path)).toEqual(parts);
  });
});
