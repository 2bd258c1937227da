import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters that OWASP's password storage cheat sheet names first (19 MiB, 2 passes, 1 lane). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A valid hash of a password nobody has: verified when there is no account, so that both take as long. */
export const HASH_OF_NOTHING =
  '$argon2id$v=19$m=19456,t=2,p=1$z2+eH1VtVFmxxwZiMUOI9Q$s4DB+EwTIwvcGJ4hcfbPTY1uv1BOAxL4r6ku6TWs8Bo';

/** Hashes a password for storage. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** Whether a password belongs to a stored hash; without a hash it takes the same time and is false. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? HASH_OF_NOTHING, password).catch(() => false);
  return matches && storedHash !== null;
}
