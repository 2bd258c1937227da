import pino from 'pino';
import { settings } from '@/lib/platform/settings';

/** Names of fields that may hold a secret; their values never reach the log. */
const SECRET_FIELDS = [
  'password',
  'hash',
  'token',
  'cookie',
  'authorization',
  'secret',
  'email',
  'sessionProof',
];

let logger: pino.Logger | undefined;

/** The structured log: one JSON line per event on standard output. */
export function log(): pino.Logger {
  logger ??= createLogger(settings().LOG_LEVEL);
  return logger;
}

/** Makes a log that never writes a secret; `destination` is for tests. */
export function createLogger(level: string, destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[secret]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}
