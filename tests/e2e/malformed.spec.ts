import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { FORM_TYPE, formOf, type RawBody, rawRequest } from './support/raw-request';

const BASE = process.env.E2E_BASE_URL ?? 'http://localhost:3000';

/** A page that anybody may send a form of; the first form on it has a state and a form as arguments. */
const PAGE = '/nl/inloggen';
const POST: [string, string] = ['POST', PAGE];

/** A municipality that there is not. */
const NOWHERE = '01a22ea7-b9a1-7218-b3a1-10d60e664b99';

type Case = [what: string, line: [string, string], headers?: Record<string, string>, body?: RawBody];

/** The hidden fields of the log-in form, which say what its action is. */
async function hiddenFields(): Promise<[string, string][]> {
  const form = parse((await rawRequest(BASE, ['GET', PAGE])).text)
    .querySelectorAll('main form')
    .find((one) => one.querySelector('[name=password]'));
  return (form?.querySelectorAll('input[type=hidden]') ?? []).map((input) => [
    input.getAttribute('name') ?? '',
    input.getAttribute('value') ?? '',
  ]);
}

const idIn = (fields: [string, string][]) =>
  /"id":"([0-9a-f]{42})"/.exec(JSON.stringify(Object.fromEntries(fields)).replaceAll('\\', ''))?.[1] ?? '';

/** Each kind of body that React and Next never make, on an action that exists. */
function brokenForms(fields: [string, string][]): Case[] {
  const id = idIn(fields);
  const call = { 'next-action': id };
  const ref = (bound: string, values?: string): Buffer =>
    formOf([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${id}","bound":${bound}}`],
      ...(values === undefined ? [] : [['$ACTION_1:1', values] as [string, string]]),
    ]);
  const whole = formOf([...fields, ['email', 'a@b.example']]);
  return [
    ['no arguments', POST, call, '[]'],
    ['nothing at all', POST, call, ''],
    ['no list', POST, call, 'null'],
    ['JSON that ends too soon', POST, call, '[{'],
    ['a reference to a missing chunk', POST, call, '["$undefined","$5"]'],
    ['a reference inside the state', POST, call, '[{"a":"$@7"},"$K1"]'],
    ['a text for a form', POST, call, '[{},"a"]'],
    ['__proto__ in the state', POST, call, '[{"__proto__":{"admin":true}},"$K1"]'],
    ['a list of 100,000', POST, call, JSON.stringify(Array(100_000).fill(1))],
    [
      'lists in lists, 100,000 deep',
      POST,
      call,
      `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}},"$K1"]`,
    ],
    [
      'a call as a form of another kind',
      POST,
      { ...call, 'content-type': 'application/x-www-form-urlencoded' },
      'a=b',
    ],
    ['a call without its first part', POST, { ...call, ...FORM_TYPE }, formOf([['_1_email', 'a']])],
    ['bytes that are no UTF-8', POST, call, Buffer.from([0x5b, 0xff, 0xfe, 0x5d])],
    ['an unknown action without script', POST, FORM_TYPE, formOf([[`$ACTION_ID_${'0'.repeat(42)}`, '']])],
    ['too few arguments without script', POST, FORM_TYPE, formOf([[`$ACTION_ID_${id}`, '']])],
    ['an action that is not described', POST, FORM_TYPE, formOf([['$ACTION_REF_1', '']])],
    [
      'a description that is no JSON',
      POST,
      FORM_TYPE,
      formOf([
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":'],
      ]),
    ],
    ['a missing bound argument', POST, FORM_TYPE, ref('"$@1"')],
    ['a bound argument that refers to nothing', POST, FORM_TYPE, ref('"$@1"', '["$9"]')],
    ['a bound argument named __proto__', POST, FORM_TYPE, ref('"$@1"', '[{"__proto__":{}}]')],
    ['bound to itself', POST, FORM_TYPE, ref('"$@0"')],
    ['no action', POST, FORM_TYPE, formOf([['email', 'a']])],
    ['an empty body', POST, FORM_TYPE, ''],
    ['a form that ends too soon', POST, FORM_TYPE, whole.subarray(0, -30)],
    ['no boundary', POST, { 'content-type': 'multipart/form-data' }, whole],
    ['another boundary', POST, { 'content-type': 'multipart/form-data; boundary=x' }, whole],
    ['another kind of form', POST, { 'content-type': 'application/x-www-form-urlencoded' }, 'email=a'],
    ['plain text', POST, { 'content-type': 'text/plain' }, 'email=a'],
    ['no kind at all', POST, {}, 'email=a'],
    ['NUL in a field', POST, FORM_TYPE, formOf([...fields, ['email', 'a\0@b.example']])],
    ['NUL in the name of a field', POST, FORM_TYPE, formOf([...fields, ['a\0b', 'c']])],
    [
      'NUL in a field of a call',
      POST,
      { ...call, ...FORM_TYPE },
      formOf([
        ['_1_email', 'a\0'],
        ['0', '[{},"$K1"]'],
      ]),
    ],
    ['a field that is no UTF-8', POST, FORM_TYPE, Buffer.concat([Buffer.from([0xff]), formOf(fields)])],
  ];
}

/** Addresses that stand for nothing. */
const BROKEN_ADDRESSES: Case[] = [
  [
    '/nl/%',
    '/nl/gemeenten/%E0%A4%A',
    '/nl/wachtwoord/%ff',
    '/nl/gemeenten/a%00b',
    '/nl/standaarden?q=a%00b',
    '/en/%c0',
  ],
  ['/api/v1/standards/%E0%A4%A', '/api/v1/standards?q=%00', '/api/sso/%00/start', '/_next/static/%00'],
]
  .flat()
  .map((path) => [path, ['GET', path]]);

const BROKEN_DATA: Case[] = [
  ['an address to go on to that is none', ['GET', '/api/auth/session?callbackUrl=a']],
  [
    'JSON that ends too soon',
    ['POST', '/api/auth/callback/credentials'],
    { 'content-type': 'application/json' },
    '{',
  ],
  [
    'NUL in JSON',
    ['POST', '/api/auth/callback/credentials'],
    { 'content-type': 'application/json' },
    '{"email":"\\u0000"}',
  ],
  [
    'NUL in a form',
    ['POST', '/api/auth/callback/credentials'],
    { 'content-type': 'application/x-www-form-urlencoded' },
    'email=a%00',
  ],
];

const BROKEN_HOSTS: Case[] = [
  '/nl',
  '/nl/inloggen',
  '/api/v1/standards',
  '/api/auth/session',
  `/api/sso/${NOWHERE}/callback`,
]
  .flatMap((path) => ['[::', 'a b', 'us@them'].map((host) => [path, host]))
  .map(([path, host]) => [`${path} at ${host}`, ['GET', path ?? ''], { host: host ?? '' }]);

test('what can not be read is answered 400, with a page or problem details', async () => {
  const fields = await hiddenFields();
  expect(idIn(fields)).not.toBe('');
  const wrong: string[] = [];
  for (const [what, line, headers, body] of [
    ...brokenForms(fields),
    ...BROKEN_ADDRESSES,
    ...BROKEN_HOSTS,
    ...BROKEN_DATA,
  ]) {
    const answer = await rawRequest(BASE, line, headers, body);
    const isProgram = line[1].startsWith('/api/');
    const isWhole = isProgram
      ? JSON.parse(answer.text).status === 400
      : answer.text.includes(
          line[1].startsWith('/en') ? 'We cannot read this request' : 'Wij kunnen dit verzoek niet lezen',
        );
    if (answer.status !== 400 || !isWhole)
      wrong.push(`${what}: ${answer.status} ${answer.text.slice(0, 80)}`);
  }
  expect(wrong).toEqual([]);
});

test('NUL in what somebody pastes is taken out, and the form goes on', async ({ page }) => {
  await page.goto('/nl/wachtwoord-vergeten');
  await page.getByLabel('E-mailadres').fill('niemand\0@proef.example');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('main').getByRole('button').first().click();
  expect((await answer).status()).toBeLessThan(400);
  expect((await answer).request().postData()).toContain('niemand@proef.example');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Er ging iets mis bij ons');
});

test('what a form sends without these faults is carried out', async () => {
  const fields = await hiddenFields();
  const filled: [string, string][] = [
    ['email', 'niemand@proef.example'],
    ['password', 'fout'],
  ];
  const plain = await rawRequest(BASE, POST, FORM_TYPE, formOf([...fields, ...filled]));
  expect([plain.status, plain.text.includes('value="niemand@proef.example"')]).toEqual([200, true]);
  const parts: [string, string][] = filled.map(([name, value]) => [`_1_${name}`, value]);
  const call = { ...FORM_TYPE, 'next-action': idIn(fields) };
  const called = await rawRequest(BASE, POST, call, formOf([...parts, ['0', '[{},"$K1"]']]));
  expect([called.status, called.text.includes('niemand@proef.example')]).toEqual([200, true]);
});

test('a form of another site is refused with a page, whatever it says of itself', async () => {
  const body = formOf(await hiddenFields());
  const { host } = new URL(BASE);
  const refused: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '::' },
    { origin: `http://evil.${host}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ];
  for (const headers of refused) {
    const answer = await rawRequest(BASE, POST, { ...FORM_TYPE, ...headers }, body);
    expect(
      [answer.status, answer.text.includes('Dit formulier komt van een andere website')],
      JSON.stringify(headers),
    ).toEqual([403, true]);
  }
  for (const headers of [{}, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }]) {
    expect(
      (await rawRequest(BASE, POST, { ...FORM_TYPE, ...headers } as Record<string, string>, body)).status,
    ).toBe(200);
  }
});

test('other requests that fit nowhere have a status below 500 too', async () => {
  const cases: [status: number, line: [string, string], headers?: Record<string, string>, body?: string][] = [
    [405, ['PUT', PAGE], {}, 'x'],
    [405, ['DELETE', '/nl'], {}],
    [405, ['TRACE', '/nl']],
    [405, ['POST', '/account.js'], {}, 'x'],
    [405, ['POST', '/api/v1/standards'], { 'content-type': 'application/json' }, '{}'],
    [200, ['GET', '/account.js'], { range: 'bytes=99999-1' }],
    [200, ['GET', '/account.js'], { 'if-match': '"x"' }],
    [404, ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75']],
    [404, ['GET', '/nl/post/geen-uuid']],
    [404, ['GET', '/api/v1/ballots/geen-uuid']],
    [404, ['GET', '/api/v1/budgets/99999999999999999999/contributions.csv']],
    [404, ['GET', '/nl/fonds/99999999999999999999']],
    [200, ['GET', '/nl/standaarden?q=%ED%A0%80']],
    [200, ['GET', '/nl/standaarden?q=100%']],
    [200, ['GET', 'http://evil.example/nl']],
  ];
  for (const [status, line, headers, body] of cases)
    expect([(await rawRequest(BASE, line, headers, body)).status, ...line]).toEqual([status, ...line]);
});

test('what is at no address of ours is 404 with words, and a language in capitals is put right', async () => {
  const nowhere = ['/robots.txt', '/favicon.ico', '/.env', '/.well-known/security.txt', '/x.y/z', '/nl.rsc'];
  for (const path of [...nowhere, '/nl/a.b', '/nl/nergens', '/en/nowhere']) {
    const { status, text } = await rawRequest(BASE, ['GET', path]);
    const title = path.startsWith('/en') ? 'This page does not exist' : 'Deze pagina bestaat niet';
    expect([status, parse(text).querySelector('main h1')?.text, path]).toEqual([404, title, path]);
  }
  for (const path of ['/api/nothing', '/api/v1/nothing', '/api/standards']) {
    const { status, text } = await rawRequest(BASE, ['GET', path]);
    expect([status, JSON.parse(text).status, path]).toEqual([404, 404, path]);
  }
  const capitals = await rawRequest(BASE, ['GET', '/NL/standaarden?q=a']);
  expect([capitals.status, capitals.headers.location]).toEqual([308, '/nl/standaarden?q=a']);
});

test('a page about what is not there says so in its own words, without script', async () => {
  const { status, text } = await rawRequest(BASE, ['GET', '/nl/post/geen-uuid']);
  expect([status, parse(text).querySelector('main h1')?.text]).toEqual([404, 'Deze pagina bestaat niet']);
});

/** Pieces of a megabyte, and how many were taken. */
function megabytes(most: number) {
  const taken = { count: 0 };
  const piece = Buffer.alloc(1024 * 1024, 'a');
  async function* pieces() {
    while (taken.count < most) {
      taken.count += 1;
      yield piece;
    }
  }
  return { pieces: pieces(), taken };
}

const BOUNDED = ['/api/auth/callback/credentials', PAGE, '/nl', '/api/v1/standards'];

test('a body that is too large is refused with words, whatever its length was said to be', async () => {
  for (const path of BOUNDED) {
    const answer = await rawRequest(BASE, ['POST', path], FORM_TYPE, megabytes(3).pieces);
    expect([answer.status, answer.headers.connection, path]).toEqual([413, 'close', path]);
    const page = path.startsWith('/api/') ? '"status":413' : 'Dit is te groot om te versturen';
    expect(answer.text).toContain(page);
  }
});

test('a body without end is cut off soon', async () => {
  for (const path of BOUNDED) {
    const { pieces, taken } = megabytes(250);
    // Who goes on sending may lose the answer with the connection.
    const status = await rawRequest(BASE, ['POST', path], FORM_TYPE, pieces).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([413, 'ECONNRESET', 'EPIPE'], path).toContain(status);
    // One megabyte is read, three more are thrown away so that the answer arrives; the rest fills the line.
    expect(taken.count, path).toBeLessThan(16);
  }
});

test('a file that is too large leads back to its page, also when its length was not said', async () => {
  const { pieces } = megabytes(12);
  const answer = await rawRequest(BASE, ['POST', '/nl/mijn/mandaten/nieuw'], FORM_TYPE, pieces);
  expect([answer.status, answer.headers.location]).toEqual([303, '/nl/mijn/mandaten/nieuw?fout=te-groot']);
});

test('every answer carries the id of its request, and nobody chooses it', async () => {
  const chosen = '00000000-0000-4000-8000-000000000000';
  for (const path of ['/nl', '/api/health', '/nl/%', '/account.js']) {
    const { headers } = await rawRequest(BASE, ['GET', path], { 'x-request-id': chosen });
    expect(headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).not.toBe(chosen);
  }
});
