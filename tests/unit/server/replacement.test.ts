import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { noteTrouble, type RequestState, withRequestState } from '@/lib/platform/request-state';
import { replacementOf } from '@/server/replacement';
import type { SentForm } from '@/server/sent-form';

const PageCache = createRequire(import.meta.url)('../../../lib/platform/page-cache.cjs') as new () => {
  set: (key: string, data: unknown, context?: unknown) => Promise<void>;
};
const stateAt = (startedAt: number): RequestState => ({
  id: '0192f0c1-0000-7000-8000-000000000001',
  startedAt,
});
const asked = (method: string, url: string, headers = {}) =>
  ({ method, url, headers }) as unknown as IncomingMessage;
const noForm = async () => null;

/** A request in which the database was away. */
function away(): RequestState {
  const state = stateAt(performance.now());
  withRequestState(state, () => noteTrouble('unavailable'));
  return state;
}

beforeAll(async () => {
  const html = '<p>kept</p>';
  await new PageCache().set('/nl/bewaard', { kind: 'APP_PAGE', html, headers: {} });
});

describe('an answer that failed because of the database', () => {
  test('is the last copy of the page, with its policy, when there is one', async () => {
    const answer = await replacementOf(500, asked('GET', '/nl/bewaard?x=1'), away(), noForm);
    expect(answer).toMatchObject({ status: 200, body: '<p>kept</p>' });
    expect(answer?.headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    expect(answer?.headers['content-security-policy']).toContain("script-src 'self'");
  });
  test('is 503 with words otherwise', async () => {
    const answer = await replacementOf(500, asked('GET', '/nl/mijn'), away(), noForm);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '20' } });
    expect(answer?.body).toContain('Wij kunnen nu niet bij de gegevens');
  });
  test('goes on when a route says itself that it is unavailable', async () => {
    expect(await replacementOf(503, asked('GET', '/api/ready'), away(), noForm)).toBeNull();
  });
  test('is 503 for others that wait for the same page, but never for a form or an earlier failure', async () => {
    const since = stateAt(performance.now());
    away();
    expect(await replacementOf(500, asked('GET', '/nl/mijn'), since, noForm)).toMatchObject({ status: 503 });
    expect(await replacementOf(500, asked('POST', '/nl/mijn'), since, noForm)).toBeNull();
    const later = stateAt(performance.now() + 1);
    expect(await replacementOf(500, asked('GET', '/nl/mijn'), later, noForm)).toBeNull();
  });
});

describe('a form that was not carried out because of the database', () => {
  const post = asked('POST', '/nl/mijn/x?a="b"');
  const form: SentForm = { fields: [['naam', '<i>"één"']], hasFile: false, hasSecret: false };
  test('keeps its own words and gets the status', async () => {
    expect(await replacementOf(200, post, away(), noForm)).toEqual({
      status: 503,
      headers: { 'retry-after': '20' },
    });
    expect(await replacementOf(303, post, away(), noForm)).toBeNull();
  });
  test('stands on the page that replaces it, ready to be sent again', async () => {
    const answer = await replacementOf(500, post, away(), async () => form);
    expect(answer?.body).toContain('action="/nl/mijn/x?a=&quot;b&quot;"');
    expect(answer?.body).toContain('<input type="hidden" name="naam" value="&lt;i&gt;&quot;één&quot;">');
    expect(answer?.body).toContain('Verstuur opnieuw');
    expect(answer?.body).not.toContain('bestand');
  });
  test('says so of a file, and never holds a password', async () => {
    const withFile = await replacementOf(500, post, away(), async () => ({ ...form, hasFile: true }));
    expect(withFile?.body).toContain('kies het daarna opnieuw');
    const secret = await replacementOf(500, post, away(), async () => ({ ...form, hasSecret: true }));
    expect(secret?.body).toContain('Terug naar het formulier');
    expect(secret?.body).not.toContain('<form');
    expect(secret?.body).not.toContain('één');
  });
});

test('any other answer goes on', async () => {
  for (const method of ['GET', 'POST'])
    for (const status of [200, 404, 500])
      expect(
        await replacementOf(status, asked(method, '/nl'), stateAt(performance.now() + 60_000), noForm),
      ).toBeNull();
});
