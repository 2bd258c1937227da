import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '@/lib/identity/network';

describe('the network of an address', () => {
  test.each([
    ['192.0.2.44', '192.0.2.0/24'],
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
  test.each([null, '', 'unknown', '192.0.2', '192.0.2.44:8080', '2001:db8:::1', '<b>'])(
    '%s is none',
    (address) => {
      expect(networkOf(address)).toBeNull();
    },
  );
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
