import { parseSettings, refusalOfMissingSecret, type Settings, SettingsError } from '@/lib/platform/settings';
import { checkKey } from '@/scripts/audit/check-key';
import { loadEnvironment } from '@/scripts/support/environment';
import type { Part } from '@/scripts/support/keep-standing';
import type { Lifetime } from '@/scripts/support/lifetime';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { step } from '@/scripts/support/progress';
import { projectPath } from '@/scripts/support/project';
import { prepareDatabase } from './database';
import { refuseDemoPeople } from './demo-people';
import { generateClient } from './generate-client';
import { requireFreePort } from './port';
import { keptSecret } from './secret';

/** A portal that can be built and served: its settings, the environment for its process, and its own database. */
export type PreparedPortal = {
  settings: Settings;
  env: Record<string, string>;
  /** The embedded PostgreSQL, which must be kept standing; null for one that others look after. */
  database: Part | null;
  /** For looking after the portal's role: the serving process never gets it */
  ownerUrl: string;
};

/** `development` accepts a generated secret with any database; `folder` is where the embedded data live. */
export type PrepareOptions = { development?: boolean; folder?: string };

/** Everything up to building: settings, client, database. Ends with `lifetime`. */
export async function preparePortal(
  lifetime: Lifetime,
  options: PrepareOptions = {},
): Promise<PreparedPortal> {
  loadEnvironment();
  const settings = await readSettings(options.development ?? false);
  await step('Generate the database client', () => generateClient(lifetime));
  const { ownerUrl, portalUrl, part } = await prepareDatabase(lifetime, {
    externalUrl: settings.DATABASE_URL,
    poolerUrl: settings.DATABASE_POOLER_URL,
    folder: options.folder,
    secret: settings.AUTH_SECRET,
    demo: settings.DEMO,
  });
  if (!settings.DEMO) await refuseDemoPeople(ownerUrl);
  await step('Look at the key of the audit trail', () =>
    checkKey(ownerUrl, settings, { refuses: !settings.DEMO && !options.development }),
  );
  await requireFreePort(settings.PORT, hostOf(settings));
  return { settings, env: environmentOf(settings, portalUrl), database: part, ownerUrl };
}

/** The settings of a command, checked. Throws a PlainFailure that names every wrong one. */
export async function readSettings(development: boolean): Promise<Settings> {
  const given = process.env.AUTH_SECRET?.trim();
  // First everything that was given, so that a bad value is named before a missing secret.
  const settings = parse(given || UNUSED_SECRET);
  if (given) return settings;
  const refusal = development ? null : refusalOfMissingSecret(process.env);
  if (refusal) throw new PlainFailure(refusal);
  return parse(await keptSecret(projectPath('.data')));
}

/** Long enough to pass the check of the other settings; nothing is signed with it. */
const UNUSED_SECRET = '-'.repeat(32);

function parse(secret: string): Settings {
  try {
    return parseSettings({ ...process.env, AUTH_SECRET: secret });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new PlainFailure(error.problems.join(' '));
  }
}

/**
 * Where the portal listens. A demo has a published password, so it serves this machine only unless HOST says
 * otherwise; undefined is every address of the machine.
 */
export function hostOf(settings: Settings): string | undefined {
  return settings.HOST ?? (settings.DEMO ? 'localhost' : undefined);
}

/**
 * The environment of the serving process. It never gets the owner's DATABASE_URL: empty, and not absent,
 * because Next would read an absent one from `.env` again.
 */
export function environmentOf(settings: Settings, portalUrl: string): Record<string, string> {
  return {
    DATABASE_URL: '',
    DATABASE_POOLER_URL: '',
    PORTAL_DATABASE_URL: portalUrl,
    AUTH_SECRET: settings.AUTH_SECRET,
    AUTH_SECRET_PREVIOUS: settings.AUTH_SECRET_PREVIOUS ?? '',
    AUDIT_KEY_FINGERPRINT: settings.AUDIT_KEY_FINGERPRINT ?? '',
    DEMO: String(settings.DEMO),
    PORT: String(settings.PORT),
    PUBLIC_URL: settings.PUBLIC_URL,
    LOG_LEVEL: settings.LOG_LEVEL,
    DATABASE_POOL_SIZE: String(settings.DATABASE_POOL_SIZE),
    TRUST_PROXY: String(settings.TRUST_PROXY),
    SMTP_URL: settings.SMTP_URL ?? '',
    MAIL_FROM: settings.MAIL_FROM,
    // Whatever stands around it: only the benchmark serves the routes of the benchmark.
    BINDEND_BENCH: '',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
