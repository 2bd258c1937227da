import { describe, expect, test } from 'vitest';
import { claimOf, readClaims } from '@/lib/sso/claims';

const NAMES = { subjectClaim: 'sub', emailClaim: 'email', nameClaim: 'name', groupsClaim: 'groups' };
const WAD = { sub: 'w-1', email: 'Wad@Vlieland.nl', name: 'Wad de Vries', groups: ['informatie'] };

describe('a claim', () => {
  test.each([
    ['sub', 'w-1'],
    ['realm_access.roles', ['a']],
    ['https://vlieland.nl/groepen', ['b']],
    ['realm_access.nothing.more', undefined],
    ['toString', undefined],
    ['email.length', undefined],
  ])('named %s is %j', (name, value) => {
    const claims = { ...WAD, realm_access: { roles: ['a'] }, 'https://vlieland.nl/groepen': ['b'] };
    expect(claimOf(claims, name)).toEqual(value);
  });
});

describe('the claims of a log-in', () => {
  test('say who it is, with the address in lower case', () => {
    expect(readClaims({ ...WAD, email_verified: true }, NAMES)).toEqual({
      ok: true,
      person: { subject: 'w-1', email: 'wad@vlieland.nl', name: 'Wad de Vries', groups: ['informatie'] },
    });
  });
  test.each([
    [{ name: undefined, given_name: 'Wad', family_name: 'Vries' }, 'Wad Vries'],
    [{ name: ' ' }, 'wad@vlieland.nl'],
    [{ name: 7 }, 'wad@vlieland.nl'],
  ])('with %j have the name %s', (more, name) => {
    expect(readClaims({ ...WAD, ...more }, NAMES)).toMatchObject({ person: { name } });
  });
  test.each([
    [undefined, []],
    ['informatie', ['informatie']],
    [
      ['a', 1, null, 'b'],
      ['a', 'b'],
    ],
    [{ a: true }, []],
  ])('with groups %j have %j', (groups, read) => {
    expect(readClaims({ ...WAD, groups }, NAMES)).toMatchObject({ person: { groups: read } });
  });
  test.each([
    [{ sub: undefined }, 'sso_claims_missing', 'sub'],
    [{ sub: '' }, 'sso_claims_missing', 'sub'],
    [{ email: undefined }, 'sso_claims_missing', 'email'],
    [{ email: ['wad@vlieland.nl'] }, 'sso_claims_missing', 'email'],
    [{ email: 'wad@vlieland.nl@elders.nl' }, 'sso_claims_missing', 'email'],
    [{ email_verified: false }, 'sso_email_unverified', 'email_verified'],
    [{ email_verified: 'false' }, 'sso_email_unverified', 'email_verified'],
    [{ groups: undefined, _claim_names: { groups: 'src1' } }, 'sso_claims_missing', 'groups'],
  ])('with %j are refused', (more, code, claim) => {
    expect(readClaims({ ...WAD, ...more }, NAMES)).toEqual({ ok: false, code, claim });
  });
});
