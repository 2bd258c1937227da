import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askDomain, confirmDomain } from '@/lib/sso/commands/domains';
import { saveProvider, switchOff, switchOn } from '@/lib/sso/commands/provider';
import { addRole, removeRole } from '@/lib/sso/commands/roles';
import { secretOf } from '@/lib/sso/queries/log-in';
import { findSso } from '@/lib/sso/queries/settings';
import { testConnection } from '@/lib/sso/test-connection';
import { type RunningProvider, startProvider } from '@/scripts/identity-provider/provider';
import { invocation, World } from '../../support/world';
import { CLIENT, must, SETTINGS } from './situations';

const world = World.use();
let provider: RunningProvider;
beforeAll(async () => {
  provider = await startProvider({ ...CLIENT, accounts: [], redirectUris: ['http://localhost/terug'] });
});
afterAll(() => provider.stop());

async function town() {
  const municipality = await world.municipality();
  const administrator = await world.actor({ municipality }, ['administrator']);
  const municipalityId = municipality.id;
  const save = (more: Record<string, unknown> = {}) =>
    saveProvider.execute(
      administrator,
      { ...SETTINGS, issuer: provider.issuer, municipalityId, ...more },
      invocation(),
    );
  const stored = () => world.owner.identityProvider.findUniqueOrThrow({ where: { municipalityId } });
  const found = async () => must(await findSso.execute(administrator, { municipalityId }));
  return { municipality, administrator, municipalityId, save, stored, found };
}

describe('the settings of a provider', () => {
  test('keep the secret sealed, and tell it nobody: no page, no trail, no receipt', async () => {
    const { save, stored, found, municipalityId } = await town();
    const { id } = must(await save());
    const row = await stored();
    expect(row.sealedSecret).not.toContain(CLIENT.clientSecret);
    expect(secretOf(row)).toBe(CLIENT.clientSecret);
    expect(JSON.stringify(await found())).not.toContain(row.sealedSecret);
    const entry = await world.owner.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(JSON.stringify(entry)).not.toContain(CLIENT.clientSecret);
    expect(JSON.stringify(entry)).not.toContain(row.sealedSecret);
    expect(entry.changes).toMatchObject({ issuer: { from: null, to: provider.issuer } });
    // Sealed for this municipality: in the row of another it opens no more.
    const other = await town();
    must(await other.save());
    await world.owner.identityProvider.update({
      where: { municipalityId: other.municipalityId },
      data: { sealedSecret: row.sealedSecret },
    });
    expect((await other.found()).provider?.secret).toBe('lost');
    expect(municipalityId).not.toBe(other.municipalityId);
  });
  test('take an issuer or refuse it with words, however it is written: the database asks the same', async () => {
    const { save } = await town();
    const before = ['https://', 'HTTPS://', 'https:', 'https:/', 'http://', 'Http://'];
    const hosts = [
      'localhost:3311',
      '127.1',
      '2130706433',
      'inloggen.nl',
      'Inloggen.NL/a b',
      'inloggen.nl/é',
    ];
    for (const issuer of before.flatMap((scheme) => hosts.map((host) => scheme + host))) {
      const result = await save({ issuer });
      if (!result.ok)
        expect([issuer, result.error.fields?.map(({ field }) => field)]).toEqual([issuer, ['issuer']]);
    }
    expect((await save({ issuer: 'https://inloggen.nl' })).ok).toBe(true);
  });
  test('keep the secret when none is typed, and lose it when that is asked', async () => {
    const { save, stored, found } = await town();
    must(await save());
    must(await save({ secret: '', scope: 'openid  email' }));
    expect(secretOf(await stored())).toBe(CLIENT.clientSecret);
    expect((await stored()).scope).toBe('openid email');
    must(await save({ secret: '', noSecret: 'on' }));
    expect((await found()).provider?.secret).toBe('none');
  });
  test.each([
    ['issuer', 'issuer', 'inloggen.gemeente.nl'],
    ['issuer', 'issuer', 'http://inloggen.gemeente.nl'],
    ['issuer', 'issuer', 'https://10.0.0.5/realms/gemeente'],
    ['issuer', 'issuer', 'https://inloggen.gemeente.nl?tenant=1'],
    ['scope', 'scope_openid', 'email profile'],
    ['clientId', 'required', '  '],
    ['emailClaim', 'required', ''],
  ])('with a wrong %s are refused (%s, %s)', async (field, code, value) => {
    const { save, municipalityId } = await town();
    expect(await save({ [field]: value })).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field, code }] },
    });
    expect(await world.owner.identityProvider.count({ where: { municipalityId } })).toBe(0);
  });
  test('are for the own municipality only', async () => {
    const { save, municipalityId } = await town();
    must(await save());
    const other = await town();
    const notFound = { error: { code: 'not_found' } };
    expect(await other.save({ municipalityId })).toMatchObject(notFound);
    expect(await findSso.execute(other.administrator, { municipalityId })).toMatchObject(notFound);
    expect(await switchOff.execute(other.administrator, { municipalityId }, invocation())).toMatchObject(
      notFound,
    );
    expect(await testConnection(other.administrator, municipalityId)).toMatchObject(notFound);
  });
  test('can be tested: it works, it calls itself otherwise, it is not there', async () => {
    const { save, administrator, municipalityId } = await town();
    const tested = () => testConnection(administrator, municipalityId);
    expect(await tested()).toMatchObject({ error: { code: 'sso_incomplete' } });
    must(await save());
    expect(await tested()).toEqual({ ok: true, value: true });
    must(await save({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') }));
    expect(await tested()).toMatchObject({ error: { code: 'sso_wrong_issuer' } });
    must(await save({ issuer: 'http://127.0.0.1:9' }));
    expect(await tested()).toMatchObject({ error: { code: 'sso_unreachable' } });
  });
  test('are switched on only with a confirmed domain, once, and off once', async () => {
    const { save, administrator, municipalityId } = await town();
    const on = () => switchOn.execute(administrator, { municipalityId }, invocation());
    const off = () => switchOff.execute(administrator, { municipalityId }, invocation());
    expect(await on()).toMatchObject({ error: { code: 'sso_incomplete' } });
    must(await save());
    const domain = `${municipalityId}.example`;
    const { id } = must(await askDomain.execute(administrator, { municipalityId, domain }, invocation()));
    expect(await on()).toMatchObject({ error: { code: 'sso_incomplete' } });
    const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);

    must(await confirmDomain.execute(bureau, { id, checked: 'Gebeld' }, invocation()));
    must(await on());
    expect(await on()).toMatchObject({ error: { code: 'illegal_step' } });
    must(await off());
    expect(await off()).toMatchObject({ error: { code: 'illegal_step' } });
  });
});

describe('a group', () => {
  test('stands for a role once, and never for that of administrator', async () => {
    const { administrator, municipalityId } = await town();
    const add = (role: string) =>
      addRole.execute(administrator, { municipalityId, group: 'informatie', role }, invocation());
    const { id } = must(await add('reader'));
    expect(await add('reader')).toMatchObject({ error: { code: 'already_exists' } });
    must(await add('council'));
    expect(await add('administrator')).toMatchObject({ error: { fields: [{ field: 'role' }] } });
    await expect(
      world.owner.roleMapping.create({ data: { municipalityId, groupValue: 'x', role: 'administrator' } }),
    ).rejects.toThrow(/role_mapping_role/);
    const other = await town();
    expect(await removeRole.execute(other.administrator, { id }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    must(await removeRole.execute(administrator, { id }, invocation()));
  });
});

describe('a domain that is asked', () => {
  test.each(['vlieland', 'vlieland.', 'een domein.nl', 'vlieland.nl/inloggen', '-.nl', '192.168.1.1'])(
    'is none: %s',
    async (domain) => {
      const { administrator, municipalityId } = await town();
      expect(await askDomain.execute(administrator, { municipalityId, domain }, invocation())).toMatchObject({
        error: { fields: [{ field: 'domain', code: 'domain' }] },
      });
    },
  );
  test('is kept in lower case, without the at sign, and asked once', async () => {
    const { administrator, municipalityId, found } = await town();
    const ask = (domain: string) =>
      askDomain.execute(administrator, { municipalityId, domain }, invocation());
    must(await ask(' @Vlieland.NL '));
    expect((await found()).domains).toMatchObject([{ domain: 'vlieland.nl', state: 'asked' }]);
    expect(await ask('vlieland.nl')).toMatchObject({ error: { code: 'already_exists' } });
  });
});
