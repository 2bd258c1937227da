import { execFile } from 'node:child_process';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { signHead } from '@/lib/audit/head';
import { fingerprintOf, publicKeyOf, signingKeyOf } from '@/lib/audit/signature';
import { draftProgramme } from '@/lib/programme/commands/programme';
import { withClient } from '@/scripts/database/connection';
import { portalRoleName } from '@/scripts/database/portal-role';
import { freePort } from '@/scripts/support/free-port';
import { PROJECT, projectPath } from '@/scripts/support/project';
import { succeeded } from '../../support/assembly';
import { invocation, World } from '../../support/world';

// First, so that it is cleaned up last: the start makes a role of the portal's own, which belongs to the server.
afterAll(async () => {
  const role = pg.escapeIdentifier(portalRoleName(world.ownerUrl));
  await withClient(inject('databases').adminUrl, (client) => client.query(`drop role if exists ${role}`));
});
const world = World.use();
const SECRET = process.env.AUTH_SECRET ?? '';
const STRANGER = 'a secret that nobody here ever had';

beforeAll(async () => {
  // Somebody worked here: the portal was filled, and its end was signed.
  await world.municipality();
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const text = { year: 2101, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
  succeeded(await draftProgramme.execute(bureau, text, invocation()));
  await signHead('start');
});

/** Starts the portal in real use with these settings; it is expected to refuse before it builds. */
async function start(more: Record<string, string>): Promise<{ code: unknown; out: string }> {
  const settings = { DATABASE_URL: world.ownerUrl, DEMO: 'false', PORT: String(await freePort()), ...more };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [projectPath('scripts', 'bootstrap.mjs'), 'start'],
      { cwd: PROJECT, env: { ...process.env, ...settings }, timeout: 25_000 },
      (error, out, err) => resolve({ code: error?.code ?? 0, out: out + err }),
    );
  });
}

describe('npm start in real use', () => {
  test('refuses a secret whose key does not follow from that of the trail, with what to do', async () => {
    const { code, out } = await start({ AUTH_SECRET: STRANGER });
    expect(out).toContain('give the one from before as AUTH_SECRET_PREVIOUS for one start');
    expect(code).toBe(1);
    expect(out).not.toContain('Build the portal');
  });
  test('refuses the trail of another key than the pinned one', async () => {
    const pinned = fingerprintOf(publicKeyOf(signingKeyOf(STRANGER)));
    const { code, out } = await start({ AUTH_SECRET: SECRET, AUDIT_KEY_FINGERPRINT: pinned });
    expect(out).toContain('AUDIT_KEY_FINGERPRINT names a key that is not among those of the audit trail');
    expect(code).toBe(1);
    expect(out).not.toContain('Build the portal');
  });
});
