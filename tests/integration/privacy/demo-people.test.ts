import { spawn } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { signHead } from '@/lib/audit/head';
import { originOf } from '@/lib/identity/network';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { removeDemoPeople } from '@/lib/privacy/demo-people';
import { DEMO_PASSWORD } from '@/prisma/seed/demo-password';
import { verifyTrail } from '@/scripts/audit/verify';
import { withClient } from '@/scripts/database/connection';
import { countDemoPeople, refuseDemoPeople } from '@/scripts/portal/demo-people';
import { preparePortal } from '@/scripts/portal/prepare';
import { freePort } from '@/scripts/support/free-port';
import { Lifetime } from '@/scripts/support/lifetime';
import { createDatabase } from '../../support/database/clone';
import { World } from '../../support/world';

// With the settings of a demonstration, so that nothing but the removal keeps anybody out.
vi.stubEnv('DEMO', 'true');
const world = World.use({ seeded: true });
const AT_HOME = { ...originOf('192.0.2.1'), devices: [] };

const CHAIR = 'voorzitter.college@demo.bindend.example';
const open = { deactivatedAt: null, isDemo: true };

test('real use does not start on a demonstration, and says how to remove it', async () => {
  const count = await countDemoPeople(world.ownerUrl);
  expect(count).toBe(await world.owner.person.count({ where: open }));
  expect(count).toBeGreaterThan(20);
  await expect(refuseDemoPeople(world.ownerUrl)).rejects.toThrow(
    new RegExp(`${count} accounts of the demonstration.*npm run demo:remove`),
  );
});

test('removing closes every account with its roles, offices, log-ins and open invitations', async () => {
  expect((await personOfPassword({ email: CHAIR, password: DEMO_PASSWORD }, AT_HOME)).ok).toBe(true);
  const administrator = await world.personAt('beheerder.nijmegen@demo.bindend.example');
  const { id: municipalityId } = await world.owner.municipality.findFirstOrThrow({
    where: { slug: 'nijmegen' },
  });
  await world.owner.invitation.create({
    data: {
      ...{
        municipalityId,
        email: 'indringer@test.example',
        role: 'administrator',
        tokenHash: 'a'.repeat(64),
      },
      ...{ invitedById: administrator.id, expiresAt: new Date(Date.now() + 3_600_000) },
    },
  });
  const colleague = await world.actor({ municipality: { id: municipalityId } }, ['reader']);
  // As in a database whose mark was lost: the address alone says it.
  await world.owner.person.update({ where: { id: administrator.id }, data: { isDemo: false } });
  const decisions = await world.owner.decision.count();

  const removed = await removeDemoPeople();

  expect(removed).toContain(CHAIR);
  expect(await countDemoPeople(world.ownerUrl)).toBe(0);
  await refuseDemoPeople(world.ownerUrl);
  expect((await personOfPassword({ email: CHAIR, password: DEMO_PASSWORD }, AT_HOME)).ok).toBe(false);
  const theirs = { person: { OR: [{ isDemo: true }, { id: administrator.id }] } };
  const today = new Date(new Date().toISOString().slice(0, 10));
  expect({
    roles: await world.owner.membership.count({
      where: { ...theirs, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    }),
    terms: await world.owner.appointment.count({
      where: { membership: theirs, endedOn: null, termEndsOn: { gte: today } },
    }),
    mandates: await world.owner.mandate.count({
      where: { ...theirs, endedAt: null, endsOn: { gte: today } },
    }),
    passwords: await world.owner.password.count(),
    apps: await world.owner.totpFactor.count(),
    invitations: await world.owner.invitation.count({ where: { withdrawnAt: null, acceptedAt: null } }),
    decisions: await world.owner.decision.count(),
  }).toEqual({ roles: 0, terms: 0, mandates: 0, passwords: 0, apps: 0, invitations: 0, decisions });
  expect(await world.owner.membership.count({ where: { personId: colleague.personId, endedAt: null } })).toBe(
    1,
  );
  const entries = await world.owner.auditEntry.findMany({ where: { event: 'account.erased' } });
  expect(entries).toHaveLength(removed.length);
  expect(entries[0]?.data).toMatchObject({ because: 'demo' });
  await signHead();
  const { findings } = await withClient(world.ownerUrl, (client) => verifyTrail(client));
  expect(findings).toEqual([]);
  expect(await removeDemoPeople()).toEqual([]);
});

test('by the commands themselves: refused, removed, and then real use starts', {
  timeout: 90_000,
}, async () => {
  const database = await createDatabase({ seeded: true });
  const real = { DATABASE_URL: database.ownerUrl, DEMO: 'false', PORT: String(await freePort()) };
  for (const [name, value] of Object.entries(real)) vi.stubEnv(name, value);
  const start = async () => {
    const lifetime = new Lifetime();
    await preparePortal(lifetime).finally(() => lifetime.end());
  };
  await expect(start()).rejects.toThrow(/does not start on it.*npm run demo:remove/);
  const demonstration = await remove({ DEMO: 'true' });
  expect(demonstration).toMatchObject({ code: 1, output: expect.stringContaining('set DEMO=false') });
  expect(await countDemoPeople(database.ownerUrl)).toBeGreaterThan(20);
  const { code, output } = await remove();
  expect(output).toContain(`  ${CHAIR}`);
  expect(output).toContain('Kept: what they did.');
  expect([code, await countDemoPeople(database.ownerUrl)]).toEqual([0, 0]);
  await expect(start()).resolves.toBeUndefined();
  await database.drop();
});

/** Runs `npm run demo:remove` as people do; what it says, and its exit code. */
async function remove(env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'demo-remove'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

test('a database without a demonstration is no obstacle', async () => {
  const empty = await createDatabase();
  await expect(refuseDemoPeople(empty.ownerUrl)).resolves.toBeUndefined();
  await empty.drop();
});
