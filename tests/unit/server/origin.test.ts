import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';

const sent = (headers: Record<string, string>, method = 'POST') =>
  ({ method, headers }) as unknown as IncomingMessage;

/** The rule under these settings, which a process reads once. */
async function under(env: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return import('@/server/origin');
}

afterEach(() => vi.unstubAllEnvs());

describe('in real use a form comes from PUBLIC_URL, whatever host was asked', () => {
  const REAL = { DEMO: 'false', PUBLIC_URL: 'https://bindend.example.nl' };
  test.each([
    [false, { origin: 'https://bindend.example.nl', host: '10.0.0.5:3000' }],
    [true, { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }],
    [true, { origin: 'http://bindend.example.nl', host: 'bindend.example.nl' }],
    [true, { origin: 'https://bindend.example.nl.evil.example', host: 'bindend.example.nl' }],
    [true, { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
    [true, { origin: 'null', host: 'bindend.example.nl' }],
    [true, { 'sec-fetch-site': 'cross-site' }],
    [true, { 'sec-fetch-site': 'same-site' }],
    [false, { 'sec-fetch-site': 'same-origin', origin: 'https://bindend.example.nl' }],
    [false, {}],
  ])('foreign: %s for %j', async (foreign, headers) => {
    const { isForeign } = await under(REAL);
    expect(isForeign(sent(headers as Record<string, string>))).toBe(foreign);
  });
  test('and what comes after sees no other address', async () => {
    const { settleAddress } = await under(REAL);
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-port': '1',
      forwarded: 'x',
    };
    settleAddress(headers);
    expect(headers).toEqual({
      host: 'bindend.example.nl',
      'x-forwarded-host': 'bindend.example.nl',
      'x-forwarded-proto': 'https',
    });
  });
});

describe('in a demonstration it comes from the host that was asked', () => {
  test.each([
    ['false', false, { origin: 'http://laptop:3000', host: 'laptop:3000' }],
    ['false', true, { origin: 'http://laptop:3001', host: 'laptop:3000' }],
    [
      'false',
      true,
      { origin: 'https://demo.example', host: 'laptop:3000', 'x-forwarded-host': 'demo.example' },
    ],
    [
      'true',
      false,
      { origin: 'https://demo.example', host: 'laptop:3000', 'x-forwarded-host': 'demo.example' },
    ],
  ])('behind a trusted proxy: %s, foreign: %s for %j', async (proxy, foreign, headers) => {
    const { isForeign } = await under({ DEMO: 'true', TRUST_PROXY: proxy });
    expect(isForeign(sent(headers as Record<string, string>))).toBe(foreign);
  });
  test('reading is never refused', async () => {
    const { isForeign } = await under({ DEMO: 'true' });
    expect(isForeign(sent({ origin: 'https://evil.example' }, 'GET'))).toBe(false);
  });
});

describe('an address names a host, or none', () => {
  test.each([
    [true, {}],
    [true, { host: 'bindend.example.nl' }],
    [true, { host: '127.0.0.1:3000' }],
    [true, { host: '[::1]:3000' }],
    [false, { host: '[::' }],
    [false, { host: 'a b' }],
    [false, { host: '' }],
    [false, { host: 'a/b' }],
    [false, { host: 'us@them' }],
    [false, { host: 'a:99999' }],
    [false, { host: '%' }],
    [false, { host: 'demo.example', 'x-forwarded-host': '[::, proxy.example' }],
  ])('%s for %j', async (names, headers) => {
    const { namesHost } = await under({ DEMO: 'true', TRUST_PROXY: 'true' });
    expect(namesHost(sent(headers as Record<string, string>))).toBe(names);
  });
});
