import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { refusalAnswer } from '@/server/refusal';

const STATE = { id: '0192f0c1-0000-7000-8000-000000000001', startedAt: 0 };
const asked = (url: string, headers: Record<string, string> = {}) => ({ url, headers }) as IncomingMessage;

describe('what the front refuses itself has a page', () => {
  test.each([
    ['/nl/mijn', {}, 'nl'],
    ['/en/mijn', { 'accept-language': 'nl' }, 'en'],
    ['/api/auth/callback/credentials', { accept: 'text/html', 'accept-language': 'fr, en;q=0.5' }, 'en'],
    ['/%', {}, 'nl'],
  ])('%s %j is answered in %s', (url, headers, language) => {
    const { status, body } = refusalAnswer(asked(url, headers as Record<string, string>), STATE, {
      kind: 'bad_request',
    });
    expect(status).toBe(400);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(STATE.id);
  });
  test('its policy allows its own style and no other', () => {
    const { headers, body } = refusalAnswer(asked('/nl'), STATE, {
      kind: 'unavailable',
      retryAfterSeconds: 5,
    });
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(headers['retry-after']).toBe('5');
  });
  test('that cannot be shown now is visited again at the same address, and one that cannot be read is not', () => {
    const visit = { ...asked('/nl/mijn/alv?pagina=2&x="'), method: 'GET' } as IncomingMessage;
    const again = '<a class="home" href="/nl/mijn/alv?pagina=2&amp;x=&quot;">Probeer opnieuw</a>';
    expect(refusalAnswer(visit, STATE, { kind: 'unavailable' }).body).toContain(again);
    expect(refusalAnswer(visit, STATE, { kind: 'bad_request' }).body).not.toContain('Probeer opnieuw');
  });
  test.each(['//evil.example/nl', '/\\evil.example'])('%s leads to no other site', (url) => {
    const visit = { ...asked(url), method: 'GET' } as IncomingMessage;
    expect(refusalAnswer(visit, STATE, { kind: 'busy' }).body).toContain('<a class="home" href="/">');
  });
  test('a program gets problem details (RFC 9457)', () => {
    const { headers, body } = refusalAnswer(asked('/api/v1/standards', { accept: '*/*' }), STATE, {
      kind: 'too_large',
    });
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status: 413 });
  });
});
