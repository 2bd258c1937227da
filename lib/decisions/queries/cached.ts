import 'server-only';
import type { Locale } from '@/i18n/locales';
import {
  findPublishedDecision,
  listPublishedDecisions,
  type PublishedDecision,
  type PublishedPage,
} from '@/lib/decisions/queries/published';
import { cachedRead } from '@/lib/platform/cache';

const NOTHING: PublishedPage = { decisions: [], years: [], total: 0, next: null };

/** The first page of published decisions, of all years or one, kept until one is published. */
export const readPublishedDecisions = cachedRead(
  'decision.listPublished',
  ['decisions', 'standards', 'bodies'],
  async (locale: Locale, year: number | null): Promise<PublishedPage> => {
    const result = await listPublishedDecisions.execute(null, { locale, year });
    return result.ok ? result.value : NOTHING;
  },
);

/** One published decision, kept until one is published; null when there is none of that name. */
export const readPublishedDecision = cachedRead(
  'decision.findPublished',
  ['decisions', 'standards', 'bodies'],
  async (locale: Locale, bodySlug: string, reference: string): Promise<PublishedDecision | null> => {
    const result = await findPublishedDecision.execute(null, { locale, bodySlug, reference });
    return result.ok ? result.value : null;
  },
);
