import { describe, expect, test } from 'vitest';
import { isPublicAddress, issuerError } from '@/lib/sso/address';

describe('a public address', () => {
  test.each(['1.1.1.1', '145.97.20.6', '2606:4700::1111', '2a02:a45f::1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each([
    ...[
      '127.0.0.1',
      '127.255.255.254',
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '169.254.169.254',
      '172.31.255.255',
    ],
    ...[
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'ff02::1'],
    ...[
      'fec0::1',
      'feff::1',
      '::7f00:1',
      '::127.0.0.1',
      '::ffff:0:7f00:1',
      '4000::1',
      '3fff::1',
      '2620:4f:8000::1',
    ],
    ...[
      '192.0.0.8',
      '192.88.99.1',
      '203.0.113.9',
      '64:ff9b:1::1',
      '2001:db8::1',
      '100::1',
      '5f00::1',
      'fe80::1%eth0',
    ],
    ...['localhost', '', '1.1.1'],
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an issuer', () => {
  test.each([
    'https://login.microsoftonline.com/3f1c/v2.0',
    'https://inloggen.vlieland.nl/realms/gemeente',
    'https://inloggen.vlieland.nl/',
    'https://145.97.20.6',
  ])('%s can be asked', (text) => {
    expect(issuerError(text, false)).toBeNull();
  });
  test.each([
    ...['', 'inloggen', 'ftp://inloggen.nl', 'javascript:alert(1)', 'http://inloggen.vlieland.nl'],
    ...[
      'https://wie:wat@inloggen.nl',
      'https://inloggen.nl/?a=b',
      'https://inloggen.nl/#a',
      'https://inloggen.nl?',
    ],
    ...[
      'https://127.0.0.1',
      'https://[::1]/',
      'https://localhost',
      'https://localhost.',
      'https://LOCALHOST.:3311/',
      'https://iets.localhost/',
      'https://0x7f000001',
      'https://2130706433',
    ],
    ...['https://169.254.169.254/latest', 'https://[::ffff:10.0.0.1]', 'http://localhost:3300'],
  ])('%s can not', (text) => {
    expect(issuerError(text, false)).toBe('issuer');
  });
  test.each(['http://localhost:3300', 'http://127.0.0.1:3300/realms/x'])(
    '%s can in a demonstration',
    (text) => {
      expect(issuerError(text, true)).toBeNull();
    },
  );
  test.each([
    ...['http://10.0.0.1', 'http://inloggen.vlieland.nl', 'http://127.0.0.2', 'https://10.0.0.1'],
    ...['http://127.1:3300', 'http://2130706433', 'http://0x7f.1', 'HTTP://localhost:3300'],
    ...[
      'HTTPS://inloggen.nl',
      'https:inloggen.nl',
      'https:\\\\inloggen.nl',
      'https:/inloggen.nl',
      'https:///inloggen.nl',
    ],
  ])('%s can not, not even there', (text) => {
    expect(issuerError(text, true)).toBe('issuer');
  });
});
