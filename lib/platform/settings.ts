import { z } from 'zod';

/** Shorter secrets can be guessed by trying; 32 characters of base64 are 192 bits. */
const SHORTEST_SECRET = 32;

const yesOrNo = (advice: string) =>
  z
    .enum(['true', 'false'], { error: `must be true or false: ${advice}` })
    .transform((value) => value === 'true');

const wholeNumber = (from: number, to: number, advice: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${from} to ${to}: ${advice}`, abort: true })
    .transform(Number)
    .refine((number) => number >= from && number <= to, {
      error: `must be a whole number from ${from} to ${to}: ${advice}`,
    });

const postgresUrl = z.string().refine((text) => hasScheme(text, ['postgres:', 'postgresql:']), {
  error: 'must be a PostgreSQL address: write it as postgresql://user:password@host:5432/database',
});

const raw = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      error: 'must be development, production or test: leave it out, the commands set it',
    })
    .default('development'),
  PORT: wholeNumber(1, 65_535, 'choose a free port such as 3000').default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, {
      error: 'must be a host name or IP address: 0.0.0.0 serves the whole network, localhost this machine',
    })
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOLER_URL: postgresUrl.optional(),
  PORTAL_DATABASE_URL: postgresUrl.optional(),
  AUTH_SECRET: z
    .string({ error: 'is missing: make one with "openssl rand -base64 32" and keep it secret' })
    .min(SHORTEST_SECRET, {
      error: `must have at least ${SHORTEST_SECRET} characters: make one with "openssl rand -base64 32"`,
    }),
  AUTH_SECRET_PREVIOUS: z
    .string()
    .min(SHORTEST_SECRET, {
      error: `must have at least ${SHORTEST_SECRET} characters: give the AUTH_SECRET from before, or leave it out`,
    })
    .optional(),
  AUDIT_KEY_FINGERPRINT: z
    .string()
    .regex(/^[0-9a-f]{64}$/, {
      error:
        'must be the fingerprint of a key of the audit trail, 64 digits 0-9 and a-f: copy it from /logboek',
    })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => hasScheme(text, ['http:', 'https:']) && new URL(text).pathname === '/', {
      error: 'must be the address that people type, without a path: for example https://bindend.example.nl',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  DEMO: yesOrNo('true makes the demo accounts, false is for real use').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  DATABASE_POOL_SIZE: wholeNumber(
    1,
    500,
    'transactions at once per process, 10 suits most; half as many connections for reads come on top',
  ).default(10),
  SMTP_URL: z
    .string()
    .refine((text) => hasScheme(text, ['smtp:', 'smtps:']), {
      error: 'must be the address of a mail server: write it as smtps://user:password@host:465',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/, {
      error: 'must be a name and an address: write it as Bindend <noreply@example.nl>',
    })
    .default('Bindend <noreply@bindend.example>'),
  TRUST_PROXY: yesOrNo('true only behind a proxy that sets X-Forwarded-For itself').default(false),
});

const complete = raw.transform((values) => ({
  ...values,
  /** Demo accounts exist: by default only on the embedded database. */
  DEMO: values.DEMO ?? values.DATABASE_URL === undefined,
  PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
}));

/** All settings of the portal, checked and typed. `.env.example` explains each. */
export type Settings = Readonly<z.infer<typeof complete>>;

/** The names of all settings, as they stand in the environment. */
export const SETTING_NAMES = Object.keys(raw.shape) as (keyof typeof raw.shape)[];

/** Settings that are wrong; one line per setting that says what to do. Never holds a value. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Bindend cannot start with these settings:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Checks an environment. Empty values count as absent. Throws a SettingsError that names every wrong one. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, environment[name]?.trim() || undefined] as const),
  );
  const parsed = complete.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const first = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, `${name} ${message}.`);
  }
  throw new SettingsError([...first.values()]);
}

let current: Settings | undefined;

/** The settings of this process, read on first use and unchanged afterwards. */
export function settings(): Settings {
  current ??= parseSettings(process.env);
  return current;
}

/** Why real use must not start without a secret of its own, or null. Demo mode may use a generated one. */
export function refusalOfMissingSecret(environment: Record<string, string | undefined>): string | null {
  if (environment.AUTH_SECRET?.trim()) return null;
  const demo = environment.DEMO?.trim();
  const isDemo = demo ? demo === 'true' : !environment.DATABASE_URL?.trim();
  if (isDemo) return null;
  return 'AUTH_SECRET is missing: real use (DATABASE_URL set, or DEMO=false) needs a secret of its own; make one with "openssl rand -base64 32", or set DEMO=true to try Bindend.';
}

function hasScheme(text: string, schemes: string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}
