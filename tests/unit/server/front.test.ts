import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { log } from '@/lib/platform/log';
import { logUnexpected } from '@/lib/platform/log-unexpected';
import { noteMissing, noteTrouble } from '@/lib/platform/request-state';
import { sendConsoleToLog } from '@/server/console-lines';
import { frontBefore } from '@/server/front';

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is answered when this stands behind the front. */
async function answerOf(next: Next, init?: RequestInit) {
  const server = createServer(frontBefore(next));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/nl`, init);
  const text = await answer.text();
  server.close();
  return { status: answer.status, headers: answer.headers, text };
}

let errors: MockInstance;
let warnings: MockInstance;
const printed = { error: console.error, warn: console.warn };

beforeEach(() => {
  errors = vi.spyOn(log(), 'error').mockReturnValue(undefined);
  warnings = vi.spyOn(log(), 'warn').mockReturnValue(undefined);
  sendConsoleToLog();
});
afterEach(() => {
  Object.assign(console, printed);
  vi.restoreAllMocks();
});

describe('a failure that nobody expected', () => {
  const failures: Record<string, Next> = {
    'thrown at the front': async () => {
      throw new Error('kaput');
    },
    'told of by Next, printed twice, and answered raw': async (_request, response) => {
      const error = new Error('kaput');
      logUnexpected(error, { route: '/[locale]' });
      console.error(error);
      console.error('⨯ kaput', error);
      response.writeHead(500).end('kaput at line 3');
    },
  };
  test.each(Object.entries(failures))('%s: one line with the id that its page shows', async (_how, next) => {
    const { status, headers, text } = await answerOf(next);
    const id = headers.get('x-request-id') ?? '';
    expect([status, text.includes(`Nummer van dit verzoek: ${id}`), text.includes('kaput')]).toEqual([
      500,
      true,
      false,
    ]);
    expect(errors.mock.calls.map(([line]) => [line.requestId, line.err.message])).toEqual([[id, 'kaput']]);
  });
});

test('what passes is answered 503 with the time to come back, and is a warning', async () => {
  const { status, headers, text } = await answerOf(async (_request, response) => {
    noteTrouble('busy');
    logUnexpected(new Error('timeout'));
    response.writeHead(500).end('timeout');
  });
  expect([status, headers.get('retry-after'), text.includes('Het is nu te druk')]).toEqual([503, '10', true]);
  expect([errors.mock.calls.length, warnings.mock.calls.length]).toEqual([0, 1]);
});

test('an answer that went well stays as it was, whatever was noted', async () => {
  const { status, text } = await answerOf(async (_request, response) => {
    noteTrouble('busy');
    response.writeHead(200).end('gelukt');
  });
  expect([status, text]).toEqual([200, 'gelukt']);
});

test('a whole body is there to be read again, with its length', async () => {
  const form = new FormData();
  form.set('text', 'x'.repeat(300_000));
  const { text } = await answerOf(
    async (request, response) => {
      let size = 0;
      for await (const part of request) size += part.length;
      response.end(JSON.stringify([size, Number(request.headers['content-length'])]));
    },
    { method: 'POST', body: form },
  );
  const [read, said] = JSON.parse(text);
  expect(read).toBeGreaterThan(300_000);
  expect(said).toBe(read);
});

test('a page that says that there is nothing here keeps its words and gets status 404', async () => {
  const missing: Next = async (_request, response) => {
    response.statusCode = 200;
    noteMissing();
    response.end('<h1>Niets</h1>');
  };
  const forPerson = await answerOf(missing);
  expect([forPerson.status, forPerson.text]).toEqual([404, '<h1>Niets</h1>']);
  // A script of Next would leave the page for one that is not there.
  expect((await answerOf(missing, { headers: { rsc: '1' } })).status).toBe(200);
});
