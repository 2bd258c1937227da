import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { log } from '@/lib/platform/log';

const BASE = 'http://localhost:3000/api/auth';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

let lines: Record<'warn' | 'error' | 'fatal', MockInstance>;
beforeEach(() => {
  const spyOn = (level: 'warn' | 'error' | 'fatal') => vi.spyOn(log(), level).mockReturnValue(undefined);
  lines = { warn: spyOn('warn'), error: spyOn('error'), fatal: spyOn('fatal') };
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Asked = [method: 'GET' | 'POST', path: string, headers?: Record<string, string>, body?: string];

function answerTo([method, path, headers, body]: Asked): Promise<Response> {
  const request = new NextRequest(BASE + path, {
    method,
    ...(headers && { headers }),
    ...(body && { body }),
  });
  return (method === 'GET' ? GET : POST)(request);
}

/** What anybody can get, and next-auth asks back with a form. */
async function csrf(): Promise<{ cookie: string; token: string }> {
  const answer = await answerTo(['GET', '/csrf']);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
    token: csrfToken,
  };
}

const BAD_COOKIE = { cookie: 'authjs.callback-url=a' };

const MISTAKES: Asked[] = [
  ['POST', '/callback/credentials', FORM, 'email=a&password=b'],
  ['POST', '/callback/passkey', FORM, 'answer=b'],
  ['POST', '/callback/credentials'],
  ['POST', '/callback/credentials', JSON_TYPE, 'null'],
  ['POST', '/callback/credentials', JSON_TYPE, '{'],
  ['POST', '/callback/credentials', { 'content-type': 'text/plain' }, '{'],
  ['POST', '/callback/unknown', FORM, 'email=a'],
  ['GET', '/callback/credentials'],
  ['GET', '/callback/unknown'],
  ['GET', '/callback'],
  ['POST', '/signin/credentials', FORM, 'email=a'],
  ['GET', '/signin/unknown'],
  ['POST', '/signout'],
  ['POST', '/session', FORM, 'a=b'],
  ['GET', '/session', { cookie: 'authjs.session-token=a.b.c' }],
  ['GET', '/session', BAD_COOKIE],
  ['GET', '/session?callbackUrl=javascript:x'],
  ['GET', '/signin?callbackUrl=a'],
  ['GET', '/signin?callbackUrl=/nl/inloggen', BAD_COOKIE],
  ['GET', '/error?callbackUrl=/nl/inloggen', BAD_COOKIE],
  ['POST', '/callback/credentials?callbackUrl=a', FORM, 'a=b'],
  ['GET', '/unknown'],
  ['GET', '/a/b/c'],
  ['GET', '/webauthn-options/x'],
  ['POST', '/csrf', FORM, 'a=b'],
];

/** Fields that no page of ours sends, with the token that anybody can get. */
const ODD_FIELDS: [string, Record<string, unknown>][] = [
  ['passkey', { answer: { toString: null, valueOf: null } }],
  ['passkey', { answer: [{}] }],
  ['passkey', {}],
  ['passkey', { callbackUrl: 5 }],
  ['passkey', { callbackUrl: 'a' }],
];

test('a mistake of a client is no failure: it is below 500, and nothing above info is logged', async () => {
  const { cookie, token } = await csrf();
  const odd = ODD_FIELDS.map(([provider, fields]): Asked => {
    const body = JSON.stringify({ ...fields, csrfToken: token });
    return ['POST', `/callback/${provider}`, { ...JSON_TYPE, cookie }, body];
  });
  for (const asked of [...MISTAKES, ...odd]) {
    const answer = await answerTo(asked);
    const logged = Object.values(lines).flatMap((line) => line.mock.calls);
    expect([answer.status < 500, logged], JSON.stringify(asked)).toEqual([true, []]);
  }
});

test.each(['/signin', '/signout', '/error', '/verify-request'])(
  'next-auth shows no page of its own at %s: it leads to one of the portal',
  async (path) => {
    const answer = await answerTo(['GET', path]);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^(http:\/\/localhost:3000)?\/nl\//);
  },
);

test('what nobody expected is one line', async () => {
  const { cookie, token } = await csrf();
  // Outside a running portal there are no cookies to read, which is nobody's mistake but ours.
  const body = JSON.stringify({ email: 'a@b.example', password: 'c', csrfToken: token });
  await answerTo(['POST', '/callback/credentials', { ...JSON_TYPE, cookie }, body]);
  expect(lines.error.mock.calls.map(([{ err }]) => err.type)).toEqual(['CallbackRouteError']);
});
