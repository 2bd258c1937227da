import { hash } from '@node-rs/argon2';

/** argon2id with the parameters that OWASP's password storage cheat sheet names first (19 MiB, 2 passes, 1 lane). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for storage (PHC string format). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

const SETTINGS = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)$/;

/**
 * Hashes a password as another was: `settings` is the beginning of a PHC string, up to its salt. Throws for what is no
 * such beginning, because an answer without the work would tell something.
 */
export function hashAs(settings: string, password: string): Promise<string> {
  const [, memoryCost, timeCost, parallelism, salt] = SETTINGS.exec(settings) ?? [];
  if (!salt) throw new Error('These are no settings of argon2id');
  return hash(password, {
    memoryCost: Number(memoryCost),
    timeCost: Number(timeCost),
    parallelism: Number(parallelism),
    salt: new Uint8Array(Buffer.from(salt, 'base64')),
  });
}
