import { verify } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { hashAs, hashPassword } from '../../../lib/identity/password';

const settingsOf = (hash: string) => hash.slice(0, hash.lastIndexOf('$'));

describe('a password', () => {
  test('hashed with the settings and salt of another hash is that hash, and another password is not', async () => {
    const stored = await hashPassword('fietsen door de polder');
    expect(await hashAs(settingsOf(stored), 'fietsen door de polder')).toBe(stored);
    expect(await hashAs(settingsOf(stored), 'fietsen door de Polder')).not.toBe(stored);
    expect(await verify(stored, 'fietsen door de polder')).toBe(true);
  });
  test('is hashed with the settings that it had, also when they are others now', async () => {
    const old = '$argon2id$v=19$m=8192,t=3,p=2$c29tZXNhbHRvZjE2Ynl0ZQ';
    expect(await hashAs(old, 'wat dan ook')).toMatch(
      /^\$argon2id\$v=19\$m=8192,t=3,p=2\$c29tZXNhbHRvZjE2Ynl0ZQ\$/,
    );
  });
  test.each(['', '$argon2id$v=19$m=1,t=1,p=1$', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ'])(
    'is not hashed with "%s", which is no beginning of such a hash',
    (settings) => {
      expect(() => hashAs(settings, 'wat dan ook')).toThrow(/no settings/);
    },
  );
});
