/**
 * How standards look in the open API. English names, both languages' texts, days as YYYY-MM-DD. What stands
 * here is a promise to others: add to it, but change or remove nothing within version 1.
 */
import type { StandardDetail } from '@/lib/standards/queries/find';
import type { StandardLine, StandardPage } from '@/lib/standards/queries/list';

/** On every answer of the API: its version, and that any website may read it. */
export const API_HEADERS = { 'API-Version': '1.0.0', 'access-control-allow-origin': '*' } as const;

/** A standard in the list of the API. */
export function listedStandard(line: StandardLine) {
  const { slug, name, summary, theme, standing, managerName, version, bindingFrom, complyBy } = line;
  return {
    slug,
    name,
    summary,
    theme,
    standing,
    manager: managerName,
    version,
    bindingFrom,
    complyBy,
    href: `/api/v1/standards/${slug}`,
  };
}

/** A page of the list as text, and the address of the next; `query` is what was asked. */
export function listAnswer({ standards, next }: StandardPage, query: URLSearchParams): ListAnswer {
  const asked = new URLSearchParams(query);
  if (next) asked.set('cursor', next);
  const nextHref = next ? `/api/v1/standards?${asked}` : null;
  return { nextHref, body: JSON.stringify({ standards: standards.map(listedStandard), next: nextHref }) };
}

export type ListAnswer = { nextHref: string | null; body: string };

/** A standard on its own in the API. */
export function describedStandard(standard: StandardDetail) {
  const { id: _id, agreements, ...rest } = standard;
  return {
    ...rest,
    agreements: agreements.map(({ decision, ...agreement }) => ({
      ...agreement,
      decision: {
        reference: decision.reference,
        title: decision.title,
        college: decision.body.name,
        decidedAt: decision.decidedAt,
        publishedAt: decision.publishedAt,
        isExample: decision.isExample,
        vote: decision.vote,
      },
    })),
    href: `/api/v1/standards/${standard.slug}`,
  };
}
