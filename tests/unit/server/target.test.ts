import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { inOurLanguage, isReadable, knowsMethod, leadsSomewhere, pathOf, simplify } from '@/server/target';

const asked = (url: string, method = 'GET', headers = {}) => ({ url, method, headers }) as IncomingMessage;

test.each([
  [true, '/nl'],
  [true, '/nl/gemeenten/s%C3%BAdwest-frysl%C3%A2n?q=%20'],
  // What a query holds that is no text is a parameter that no list knows.
  [true, '/nl/standaarden?q=%ff'],
  [false, '/nl/%'],
  [false, '/nl/%E0%A4%A'],
  [false, '/nl/a%00b'],
  [false, '/nl?q=a%00b'],
  [false, '/nl/a\0b'],
  [false, 'nl'],
  [false, ''],
])('readable: %s for %j', (readable, url) => {
  expect(isReadable(asked(url))).toBe(readable);
});

test.each([
  [true, 'GET', '/nl'],
  [true, 'HEAD', '/nl'],
  [true, 'POST', '/nl/inloggen'],
  [false, 'PUT', '/nl'],
  [false, 'TRACE', '/api/v1/standards'],
  [true, 'OPTIONS', '/api/v1/standards'],
  [false, 'OPTIONS', '/nl'],
  [false, 'POST', '/icon.svg'],
  [true, 'POST', '/api/v1/a.csv'],
])('known: %s for %s %s', (known, method, url) => {
  expect(knowsMethod(asked(url, method))).toBe(known);
});

test.each([
  [true, '/'],
  [true, '/nl'],
  [true, '/en/standaarden?q=a.b'],
  [true, '/nl/a.b'],
  [true, '/api/v1/standards'],
  [true, '/_next/static/a.js'],
  [true, '/account.js'],
  [true, '/icon.svg?x'],
  [true, '/standaarden'],
  [false, '/robots.txt'],
  [false, '/favicon.ico'],
  [false, '/.env'],
  [false, '/.well-known/security.txt'],
  [false, '/index.html/standaarden'],
  [false, '/nl.txt'],
  [false, '/standaarden/a.b'],
  [false, '/account.js/x'],
  [false, '/API/v1/standards'],
])('leads somewhere: %s for %s', (leads, url) => {
  expect(leadsSomewhere(asked(url))).toBe(leads);
});

test.each([
  ['/NL', '/nl'],
  ['/En/standaarden?q=A', '/en/standaarden?q=A'],
  ['/NL?x=1', '/nl?x=1'],
  ['/nl/NL', null],
  ['/nll', null],
  ['//NL', null],
  ['/', null],
])('%s means %s', (url, meant) => {
  expect(inOurLanguage(asked(url))).toBe(meant);
});

describe('what the portal has no use for is taken away', () => {
  test('the host in the target, and headers that ask for a part', () => {
    const request = asked('http://evil.example/nl?q=a', 'GET', { range: 'bytes=0-1', accept: 'text/html' });
    simplify(request);
    expect([request.url, pathOf(request), request.headers]).toEqual([
      '/nl?q=a',
      '/nl',
      { accept: 'text/html' },
    ]);
  });
});
