import { afterEach, describe, expect, test, vi } from 'vitest';

const SECRET = 'a secret of the tests, long enough for anything';

/** The address of a request with this header and other end, in a portal that has a proxy in front or not. */
async function addressWith(trust: boolean, forwarded?: string, peer?: string): Promise<string | null> {
  vi.resetModules();
  vi.stubEnv('TRUST_PROXY', String(trust));
  vi.stubEnv('AUTH_SECRET', SECRET);
  const { clientAddress } = await import('@/lib/identity/client-address');
  const { withRequestState } = await import('@/lib/platform/request-state');
  const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });
  return withRequestState({ id: 'of a test', startedAt: 0, peer }, () => clientAddress(headers));
}

afterEach(() => vi.unstubAllEnvs());

describe('where a request came from', () => {
  test.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8:1::5]:443', '2001:db8:1::5'],
    ['1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['made up, 203.0.113.7:1', '203.0.113.7'],
  ])('is what the proxy in front wrote last in %s', async (forwarded, address) => {
    expect(await addressWith(true, forwarded)).toBe(address);
  });
  test.each([undefined, '', 'unknown'])('is not known from %s', async (forwarded) => {
    expect(await addressWith(true, forwarded)).toBeNull();
  });
  test('is not what the client wrote when no proxy is in front', async () => {
    expect(await addressWith(false, '203.0.113.7')).toBeNull();
    expect(await addressWith(false, '203.0.113.7', '::ffff:198.51.100.9')).toBe('198.51.100.9');
  });
  test('is the proxy itself when that names nobody', async () => {
    expect(await addressWith(true, undefined, '10.0.0.1')).toBe('10.0.0.1');
  });
});
