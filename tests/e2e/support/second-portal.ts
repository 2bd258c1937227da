import { randomBytes } from 'node:crypto';
import { parse } from 'node-html-parser';
import { parseSettings } from '@/lib/platform/settings';
import { environmentOf } from '@/scripts/portal/prepare';
import { addressOf, servePortal } from '@/scripts/portal/serve';
import { freePort } from '@/scripts/support/free-port';
import { Lifetime } from '@/scripts/support/lifetime';

/** A second process of the portal, on the database of the first. */
export class SecondPortal {
  private constructor(
    private readonly lifetime: Lifetime,
    readonly address: string,
  ) {}

  static async start(): Promise<SecondPortal> {
    const lifetime = new Lifetime();
    const settings = parseSettings({
      PORT: String(await freePort()),
      AUTH_SECRET: randomBytes(32).toString('base64'),
      DEMO: 'true',
      LOG_LEVEL: 'warn',
    });
    const env = environmentOf(settings, process.env.E2E_PORTAL_URL ?? '');
    await servePortal(lifetime, { settings, env }, 'start');
    return new SecondPortal(lifetime, addressOf(settings));
  }

  stop(): Promise<void> {
    return this.lifetime.end();
  }
}

/** What the portal at `address` says on a page or in its API; asked twice, as what was kept comes the second time. */
export async function saidAt(address: string, path: string): Promise<string> {
  await (await fetch(`${address}${path}`)).text();
  const answer = await (await fetch(`${address}${path}`)).text();
  return path.startsWith('/api/') ? answer : (parse(answer).querySelector('main')?.text ?? '');
}
