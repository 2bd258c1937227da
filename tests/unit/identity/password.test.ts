import { verify } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { HASH_OF_NOTHING, hashPassword, verifyPassword } from '../../../lib/identity/password';

describe('without an account', () => {
  test('a password is worked out as long as with one: a real hash, of the same cost', async () => {
    // A hash that can not be read would be refused at once, and the time would tell who has an account.
    await expect(verify(HASH_OF_NOTHING, 'wat dan ook')).resolves.toBe(false);
    const cost = (hash: string) => hash.split('$').slice(1, 4);
    expect(cost(HASH_OF_NOTHING)).toEqual(cost(await hashPassword('wat dan ook')));
  });
  test('no password is right', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
    expect(await verifyPassword(null, 'wat dan ook')).toBe(false);
  });
});
