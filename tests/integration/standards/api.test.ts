import { afterAll, describe, expect, test, vi } from 'vitest';
import { GET as getStandard } from '@/app/api/v1/standards/[slug]/route';
import { GET as getStandards } from '@/app/api/v1/standards/route';
import { World } from '@/tests/support/world';

// Next keeps answers inside a request of its server only; here every read goes to the database.
vi.mock('next/cache', () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));
afterAll(() => vi.doUnmock('next/cache'));

World.use({ seeded: true });

const list = (query = '') => getStandards(new Request(`http://localhost/api/v1/standards${query}`));
const one = (slug: string) =>
  getStandard(new Request(`http://localhost/api/v1/standards/${slug}`), {
    params: Promise.resolve({ slug }),
  });

type Listed = { standards: { slug: string; theme: string; standing: string }[]; next: string | null };

describe('GET /api/v1/standards', () => {
  test('gives 25 standards, its version, a policy, and the way to the next', async () => {
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('api-version')).toBe('1.0.0');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const body: Listed = await answer.json();
    expect(body.standards).toHaveLength(25);
    expect(answer.headers.get('link')).toBe(`<${body.next}>; rel="next"`);
  });

  test('leads by its links over every standard once, and keeps the filters', async () => {
    const slugs: string[] = [];
    let href: string | null = '/api/v1/standards?limit=10';
    while (href) {
      const { standards, next }: Listed = await (
        await getStandards(new Request(`http://localhost${href}`))
      ).json();
      slugs.push(...standards.map(({ slug }) => slug));
      href = next;
    }
    expect(slugs.length).toBeGreaterThanOrEqual(25);
    expect(new Set(slugs).size).toBe(slugs.length);
    const first: Listed = await (await list('?theme=security&limit=1')).json();
    expect(first.next).toContain('theme=security&limit=1&cursor=');
  });

  test('filters by words, theme and standing', async () => {
    const binding: Listed = await (await list('?standing=binding&theme=security&q=dmarc')).json();
    expect(binding.standards).toMatchObject([
      { slug: 'dmarc', bindingFrom: '2026-04-01', complyBy: '2027-03-31', version: 'RFC 7489' },
    ]);
    const none: Listed = await (await list('?q=bestaatniet')).json();
    expect(none).toEqual({ standards: [], next: null });
  });

  test('refuses what it does not know as problem details, and says what it should be', async () => {
    const answer = await list('?limit=0&theme=x&cursor=y&thema=z');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = await answer.json();
    expect(problem).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400 });
    const names = problem.invalidParams.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['cursor', 'limit', 'thema', 'theme']);
  });
});

describe('GET /api/v1/standards/{slug}', () => {
  test('gives a standard with its requirements and the decision that made it binding', async () => {
    const answer = await one('dmarc');
    expect(answer.status).toBe(200);
    const body = await answer.json();
    expect(body).toMatchObject({
      slug: 'dmarc',
      standing: 'binding',
      agreements: [
        {
          complyBy: '2027-03-31',
          decision: { reference: '2026-001', isExample: true, vote: { votesFor: 7, votesAgainst: 0 } },
        },
      ],
    });
    expect(body.current.requirements.length).toBeGreaterThan(0);
    expect(body).not.toHaveProperty('id');
  });
  test.each(['bestaat-niet', '', 'DMARC', "'; --", 'a'.repeat(10_000), '../../etc/passwd'])(
    'says so when there is none: %s',
    async (slug) => {
      const answer = await one(slug);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect((await answer.json()).detail).toContain('/api/v1/standards');
    },
  );
});
