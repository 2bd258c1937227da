import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeRedirect } from '@/lib/identity/safe-redirect';

const go = (target: unknown) => safeRedirect(target, '/nl/mijn');

describe('safeRedirect', () => {
  test.each([
    '/nl',
    '/nl/mijn',
    '/en/alv/alv-2027/5b',
    '/nl/standaarden?q=dmarc&theme=security',
    '/nl/mijn?x=%2F%2Fevil.example',
  ])('goes to %s', (path) => expect(go(path)).toBe(path));
  test.each([
    'https://evil.example/nl',
    '//evil.example',
    '/nl//evil.example',
    '/\\evil.example',
    '/nl/\\evil.example',
    '/de/mijn',
    '/nlx',
    '/nl/../../evil',
    '/nl/mijn\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
    '/nl/inloggen?volgende=/nl/mijn',
    '/nl/mijn#x',
    '',
    null,
    ['/nl'],
    `/nl/${'a'.repeat(3000)}`,
  ])('does not go to %j', (path) => expect(go(path)).toBe('/nl/mijn'));
  test('whatever is typed, one stays in the portal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/nl/${text}`),
          fc.webUrl(),
        ),
        (text) => {
          const url = new URL(go(text), 'https://portal.example');
          return url.origin === 'https://portal.example' && /^\/(nl|en)(\/|$)/.test(url.pathname);
        },
      ),
    );
  });
});
