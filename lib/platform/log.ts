import pino from 'pino';
import { settings } from '@/lib/platform/settings';

/** Names of fields that may hold a secret; their values never reach the log. */
const SECRET_FIELDS = ['password', 'passwordHash', 'token', 'cookie', 'authorization', 'secret', 'email'];

let logger: pino.Logger | undefined;

/** The structured log: one JSON line per event on standard output. */
export function log(): pino.Logger {
  logger ??= pino({
    level: settings().LOG_LEVEL,
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[secret]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return logger;
}
