import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answerInstead, type Choice } from '@/server/answer-instead';

const BUSY = { status: 503, headers: { 'retry-after': '3' }, body: 'druk' };

/** What a client gets when `write` answers and every failure (500 and above) is replaced. */
async function answerOf(
  write: (response: ServerResponse) => void,
  choose: (status: number) => Choice = (status) => (status < 500 ? null : BUSY),
) {
  const server = createServer((_request, response) => {
    answerInstead(response, choose);
    response.setHeader('x-request-id', 'r1');
    write(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const result = { status: answer.status, headers: answer.headers, text: await answer.text() };
  server.close();
  return result;
}

const failing: Record<string, (response: ServerResponse) => void> = {
  'head and body in one': (response) => response.writeHead(500, { 'x-raw': 'stack' }).end('stack'),
  'a status and a body': (response) => {
    response.statusCode = 500;
    response.setHeader('x-raw', 'stack');
    response.end('stack');
  },
  'headers ahead of the body': (response) => {
    response.statusCode = 500;
    response.flushHeaders();
    response.write('stack');
    response.end();
  },
  'pieces, each awaited': (response) => {
    response.statusCode = 502;
    response.setHeader('x-raw', 'stack');
    response.write('st', () => response.write('ack', () => response.end()));
  },
};

const soon = (status: number) =>
  status < 500 ? null : new Promise<typeof BUSY>((resolve) => setTimeout(resolve, 5, BUSY));

describe('an answer that failed is replaced before anything of it is sent', () => {
  const ways = Object.entries(failing);
  test.each([
    ...ways.map(([how, write]) => [how, write, undefined] as const),
    ...ways.map(([how, write]) => [`${how}, by one that takes a moment`, write, soon] as const),
  ])('written as %s', async (_how, write, choose) => {
    const { status, headers, text } = await answerOf(write, choose);
    expect([status, headers.get('retry-after'), headers.get('x-raw'), text]).toEqual([
      503,
      '3',
      null,
      'druk',
    ]);
    expect(headers.get('x-request-id')).toBe('r1');
  });
});

test('any other answer goes on as it was', async () => {
  const { status, headers, text } = await answerOf((response) => {
    response.writeHead(404, { 'x-own': 'yes' });
    response.write('niet ');
    response.end('gevonden');
  });
  expect([status, headers.get('x-own'), text]).toEqual([404, 'yes', 'niet gevonden']);
});

test('an answer whose words are right goes on with another status', async () => {
  const restated = () => ({ status: 503, headers: { 'retry-after': '10' } });
  for (const write of [
    (response: ServerResponse) => response.writeHead(200, { 'x-own': 'yes' }).end('bewaard'),
    (response: ServerResponse) => {
      response.setHeader('x-own', 'yes');
      response.flushHeaders();
      response.end('bewaard');
    },
  ]) {
    const { status, headers, text } = await answerOf(write, restated);
    expect([status, headers.get('retry-after'), headers.get('x-own'), text]).toEqual([
      503,
      '10',
      'yes',
      'bewaard',
    ]);
  }
});
