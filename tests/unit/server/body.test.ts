import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { frontBefore } from '@/server/front';
import { rawRequest } from '../../e2e/support/raw-request';

const MEGABYTE = 1024 * 1024;
const WITH_FILE = '/nl/mijn/mandaten/nieuw';
const WITHOUT_FILE = '/nl/inloggen';

function formOf(bytes: number): FormData {
  const form = new FormData();
  form.set('scan', new Blob([Buffer.alloc(bytes)]), 'scan.pdf');
  return form;
}

test('large bodies share a bound; small ones always pass, and what is answered makes room again', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let waiting = 0;
  const server = createServer(
    frontBefore(async (request, response) => {
      if (Number(request.headers['content-length']) > MEGABYTE) {
        waiting += 1;
        if (waiting === 8) server.emit('full');
        await finished;
      }
      response.end('gelezen');
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const send = (bytes: number) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${WITH_FILE}`, {
      method: 'POST',
      body: formOf(bytes),
    });
  const full = once(server, 'full');
  const held = Array.from({ length: 8 }, () => send(7.9 * MEGABYTE));
  await full;
  const refused = await send(7.9 * MEGABYTE);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await send(20_000)).status).toBe(200);
  finish();
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect((await send(7.9 * MEGABYTE)).status).toBe(200);
  server.close();
  server.closeAllConnections();
});

test('a body of unknown length is read up to its bound and no further', async () => {
  let reached = 0;
  const server = createServer(
    frontBefore(async (_request, response) => {
      reached += 1;
      response.end('gelezen');
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let sent = 0;
  async function* pieces() {
    for (let left = 40; left > 0; left -= 1) {
      sent += 1;
      yield Buffer.alloc(100_000, 'a');
    }
  }
  const { status } = await rawRequest(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ['POST', WITHOUT_FILE],
    { 'content-type': 'application/x-www-form-urlencoded' },
    pieces(),
  );
  expect([status, reached]).toEqual([413, 0]);
  expect(sent).toBeGreaterThan(10);
  server.close();
  server.closeAllConnections();
});
