import { portalRolePart } from '@/scripts/database/guard-role';
import { keepStanding } from '@/scripts/support/keep-standing';
import type { Lifetime } from '@/scripts/support/lifetime';
import { step } from '@/scripts/support/progress';
import { buildPortal } from './build';
import { demoAccountLines } from './demo-accounts';
import { preparePortal } from './prepare';
import { type ServeMode, servePortal, serverPart } from './serve';

/**
 * From a fresh clone to a portal that is served, and from then on kept standing: a web server or embedded PostgreSQL
 * that falls is started again. Ends with `lifetime`; a portal that cannot start the first time is a PlainFailure.
 * `folder` is where the embedded data live.
 */
export async function runPortal(lifetime: Lifetime, mode: ServeMode, folder?: string): Promise<number> {
  const portal = await preparePortal(lifetime, { development: mode === 'dev', folder });
  if (mode === 'start') await step('Build the portal', () => buildPortal(lifetime, portal.env));
  const server = await servePortal(lifetime, portal, mode);
  const accounts = portal.settings.DEMO ? await demoAccountLines() : [];
  const where = `Bindend runs at ${portal.settings.PUBLIC_URL}${mode === 'dev' ? ', with hot reload' : ''}`;
  console.log(['', where, '', ...accounts, '', 'Stop with Ctrl-C.'].join('\n'));
  const parts = [
    serverPart(lifetime, portal, mode, server),
    ...(portal.database ? [portal.database] : []),
    portalRolePart(lifetime, portal.ownerUrl, portal.settings.AUTH_SECRET),
  ];
  await Promise.all(parts.map((part) => keepStanding(lifetime, part)));
  return 0;
}
