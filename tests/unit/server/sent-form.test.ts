import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { keptForm, type SentForm } from '@/server/sent-form';

/** What the front keeps of a request whose body it has read. */
async function keptOf(send: (address: string) => RequestInit): Promise<SentForm | null> {
  let kept: SentForm | null = null;
  const server = createServer(async (request: IncomingMessage, response) => {
    kept = await keptForm(request, await buffer(request));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(address, { method: 'POST', ...send(address) });
  server.close();
  return kept;
}

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const ours = (address: string) => ({ origin: address });

test('a form of ours is kept with all its fields, those of React too', async () => {
  const fields = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":"a"}',
    email: 'a@b.example',
    text: 'één "twee"\r\n<b>',
  };
  const kept = await keptOf((address) => ({ headers: ours(address), body: form(fields) }));
  expect(kept).toEqual({ fields: Object.entries(fields), hasFile: false, hasSecret: false });
  const short = await keptOf((address) => ({
    headers: ours(address),
    body: new URLSearchParams({ a: 'b c' }),
  }));
  expect(short?.fields).toEqual([['a', 'b c']]);
});

test('a file and a password are known to be there, and a field for a file that holds none is no file', async () => {
  const file = new File(['x'], 'scan.pdf');
  const withFile = await keptOf((address) => ({
    headers: ours(address),
    body: form({ scan: file, name: 'n' }),
  }));
  expect(withFile).toEqual({ fields: [['name', 'n']], hasFile: true, hasSecret: false });
  const empty = await keptOf((address) => ({
    headers: ours(address),
    body: form({ scan: new File([], ''), a: 'b' }),
  }));
  expect(empty?.hasFile).toBe(false);
  const secret = await keptOf((address) => ({ headers: ours(address), body: form({ password: 'geheim' }) }));
  expect(secret?.hasSecret).toBe(true);
});

test('nothing is kept of what another site sends, of what a script sends, of what is too large or no form', async () => {
  const body = form({ a: 'b' });
  const cases: Record<string, (address: string) => RequestInit> = {
    'another site': () => ({ headers: { origin: 'https://elders.example' }, body }),
    'no origin': () => ({ body }),
    'a site that the browser calls foreign': (address) => ({
      headers: { ...ours(address), 'sec-fetch-site': 'cross-site' },
      body,
    }),
    'a script': (address) => ({ headers: { ...ours(address), 'next-action': 'x' }, body }),
    'too large': (address) => ({ headers: ours(address), body: form({ a: 'x'.repeat(1024 * 1024) }) }),
    'not a form': (address) => ({ headers: { ...ours(address), 'content-type': 'text/plain' }, body: 'a=b' }),
    'a broken form': (address) => ({
      headers: { ...ours(address), 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nnonsense',
    }),
  };
  for (const [name, send] of Object.entries(cases)) expect(await keptOf(send), name).toBeNull();
});
