import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

let server: Server;
let address: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/elders') response.writeHead(302, { location: '/hier' }).end();
    else if (request.url === '/veel') response.end('x'.repeat(600_000));
    else if (request.url !== '/zwijgt') response.end('hier');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked = [];
  vi.unstubAllEnvs();
});
// Before and not after: another file of this worker may have read other settings.
beforeEach(() => vi.resetModules());

/** Asks in a process that is a demonstration, or is not. */
async function ask(url: string, demonstration: boolean, signal?: AbortSignal): Promise<Response> {
  vi.stubEnv('DEMO', String(demonstration));
  const { providerFetch } = await import('@/lib/sso/provider-fetch');
  return providerFetch(url, { method: 'GET', headers: {}, body: undefined, redirect: 'manual', signal });
}

describe('asking a provider in real use', () => {
  test.each([
    () => address,
    () => 'https://127.0.0.1:1/',
    () => 'https://[::1]:1/',
    () => 'https://169.254.169.254/latest/meta-data',
    () => 'http://inloggen.vlieland.nl/',
    // A name that means this machine: it is looked up, and refused before anything is sent.
    () => 'https://localhost:1/',
  ])('reaches neither this machine nor an own network, and no plain http (%#)', async (url) => {
    await expect(ask(url(), false)).rejects.toMatchObject({ name: 'RefusedAddress' });
    expect(asked).toEqual([]);
  });
});

describe('asking a provider in a demonstration', () => {
  test('reaches this machine', async () => {
    const answer = await ask(`${address}/hier`, true);
    expect([answer.status, await answer.text()]).toEqual([200, 'hier']);
  });
  test('follows no redirect', async () => {
    const answer = await ask(`${address}/elders`, true);
    expect(answer.status).toBe(302);
    expect(asked).toEqual(['GET /elders']);
  });
  test('takes no answer that is too long', async () => {
    await expect(ask(`${address}/veel`, true)).rejects.toMatchObject({ name: 'RefusedAddress' });
  });
  test('ends when it is told to', async () => {
    const controller = new AbortController();
    const answer = ask(`${address}/zwijgt`, true, controller.signal);
    setTimeout(() => controller.abort(), 50);
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
  test.each(['https://10.0.0.1/', 'http://192.168.0.1/'])(
    'reaches no own network either: %s',
    async (url) => {
      await expect(ask(url, true)).rejects.toMatchObject({ name: 'RefusedAddress' });
    },
  );
});
