import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '@/proxy';

/** Where an address leads: the page behind it, or null for the page of its path. */
function pageBehind(address: string): string | null {
  const answer = proxy(new NextRequest(`http://portal.example${address}`));
  return answer.headers.get('x-middleware-rewrite')?.replace('http://portal.example', '') ?? null;
}

const UNKNOWN = Array.from({ length: 50 }, (_, n) => `x${n}=${n}`).join('&');

test.each([
  ['/nl/standaarden', 'q=api'],
  ['/en/gemeenten', 'q=nij&sort=inhabitants'],
  ['/nl/besluiten', 'jaar=2026'],
  ['/nl/alv/alv-2017-06-14/6a/zoeken', 'gemeente=nij'],
  ['/nl/fonds/2018/zoeken', 'gemeente=nij&pagina=2'],
])('the searches %s?%s with ever different unknown parameters are one page', (path, query) => {
  const page = pageBehind(`${path}?${query}`);
  expect(page).toMatch(/\/zoeken\/[A-Za-z0-9_-]+$/);
  expect(pageBehind(`${path}?${UNKNOWN}&${query}&${UNKNOWN}`)).toBe(page);
  expect(pageBehind(`${path}?${query.split('&').reverse().join('&')}`)).toBe(page);
});

test('a list that is asked nothing that it knows is the list itself', () => {
  for (const list of ['/nl/standaarden', '/nl/gemeenten', '/en/besluiten']) {
    expect(pageBehind(`${list}?${UNKNOWN}&q=&jaar=`)).toBeNull();
  }
});

test('a search of ten thousand characters is one of a hundred', () => {
  for (const letter of ['a', 'é', '€', '😀']) {
    const long = encodeURIComponent(letter.repeat(10_000 / letter.length));
    for (const path of ['/nl/standaarden?q=', '/nl/gemeenten?q=', '/nl/fonds/2018/zoeken?gemeente=']) {
      expect(pageBehind(`${path}${long}`)?.length).toBeLessThan(1_500);
    }
  }
});

test('a made-up page of a search is the search that its path asks for, or the one that asks nothing', () => {
  const search = pageBehind('/nl/standaarden?q=api&thema=security') ?? '';
  expect(pageBehind(search)).toBe(search);
  const asked = Buffer.from('x=1&thema=security&q=api&q=2').toString('base64url');
  expect(pageBehind(`/nl/standaarden/zoeken/${asked}`)).toBe(search);
  expect(pageBehind('/nl/standaarden/zoeken/nonsense-123')).toBe('/nl/standaarden/zoeken/-');
  expect(pageBehind('/nl/standaarden/zoeken/%00%ff')).toBe('/nl/standaarden/zoeken/-');
});
