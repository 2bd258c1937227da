import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareAddress, networkOf, originOf } from '@/lib/identity/network';

describe('the network of an address', () => {
  test.each([
    ['192.0.2.44', '192.0.2.0/24'],
    ['192.0.2.44:8080', '192.0.2.0/24'],
    ['[2001:db8:1::5]:443', '2001:db8:1::/48'],
    ['::ffff:192.0.2.44', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001::6', '2001:db8:1::/48'],
    ['2001:db8::6', '2001:db8::/48'],
    ['2001:0:1::', '2001:0:1::/48'],
    ['fe80::1%eth0', 'fe80::/48'],
    ['::1', '::/48'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
  test.each([null, '', 'unknown', '192.0.2', '2001:db8:::1', '<b>'])('%s is none', (address) => {
    expect(networkOf(address)).toBeNull();
  });
  test('is the same for addresses that differ after it, and never tells the rest', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 255 }), (address, last) => {
        const neighbour = address.replace(/\d+$/, String(last));
        expect(networkOf(neighbour)).toBe(networkOf(address));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const written = groups.map((group) => group.toString(16));
        const zeroed = [...written.slice(0, 3), '0', '0', '0', '0', '0'];
        expect(networkOf(written.join(':'))).toBe(networkOf(zeroed.join(':')));
        expect(networkOf(written.join(':'))).toMatch(/^([0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,2})?::\/48$/);
      }),
    );
  });
});

describe('an address without what is no part of it', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
    ['[2001:db8:1::5]:443', '2001:db8:1::5'],
    ['[2001:db8:1::5]', '2001:db8:1::5'],
    ['2001:db8:1::5', '2001:db8:1::5'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is %s', (written, address) => {
    expect(bareAddress(written)).toBe(address);
  });
  test.each([
    null,
    undefined,
    '',
    'unknown',
    '_hidden',
    '203.0.113.7:',
    '203.0.113.999',
    '[203.0.113.7',
    'a:b',
  ])('%s is none', (written) => {
    expect(bareAddress(written)).toBeNull();
  });
});

describe('the origin of an address', () => {
  test('is the whole of IPv4, whatever the port', () => {
    expect(originOf('203.0.113.7:51234')).toEqual({ origin: '203.0.113.7', site: '203.0.113.7' });
    expect(originOf('203.0.113.8').origin).not.toBe(originOf('203.0.113.7').origin);
  });
  test('is 64 bits of IPv6, in a site of 48', () => {
    expect(originOf('2001:db8:1:2::38')).toEqual({ origin: '2001:db8:1:2::/64', site: '2001:db8:1::/48' });
    expect(originOf('2001:db8:1:3::38').origin).not.toBe(originOf('2001:db8:1:2::38').origin);
  });
  test('that is not known is one and the same', () => {
    expect(originOf(null)).toEqual(originOf('unknown'));
  });
});
