import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { frontBefore } from '@/server/front';

const MEGABYTE = 1024 * 1024;
const WITH_FILE = '/nl/mijn/mandaten/nieuw';

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
