import 'server-only';
import type { Locale } from '@/i18n/locales';
import { inLanguage } from '@/i18n/text';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';
import { referenceOf } from '@/lib/standards/decision-reference';

/** A meeting of the assembly that is open or called, or else the last one that was held. */
export type MeetingNews = {
  slug: string;
  title: string;
  startsAt: string;
  location: string;
  status: 'called' | 'open' | 'closed';
  isHistoric: boolean;
  /** Votes on its agenda that are open now. */
  openBallots: number;
};
export type DecisionNews = {
  reference: string;
  title: string;
  body: { slug: string; name: string };
  publishedAt: string;
  complyBy: string;
  entryIntoForceOn: string;
  isExample: boolean;
};
/** The newest budget or programme that is not decided on yet. Cents as decimal text. */
export type DraftNews = {
  year: number;
  title: string | null;
  totalCents: string | null;
  status: 'draft' | 'proposed';
  isExample: boolean;
};
export type News = { meeting: MeetingNews | null; decision: DecisionNews | null; draft: DraftNews | null };

/** What plays now: a meeting, a decision, and what the assembly will be asked. */
export const readNews = query({
  name: 'municipality.news',
  policy: municipalityPolicy,
  read: async (tx, { locale }: { locale: Locale }): Promise<News> => {
    const [meeting, decision, draft] = await Promise.all([
      meetingNews(tx, locale),
      decisionNews(tx, locale),
      draftNews(tx, locale),
    ]);
    return { meeting, decision, draft };
  },
});

async function meetingNews(tx: Transaction, locale: Locale): Promise<MeetingNews | null> {
  const select = {
    slug: true,
    titleNl: true,
    titleEn: true,
    startsAt: true,
    location: true,
    status: true,
    isHistoric: true,
    agendaItems: { where: { ballot: { status: 'open' } }, select: { id: true } },
  } as const;
  const found =
    (await tx.assemblyMeeting.findFirst({
      where: { status: { in: ['called', 'open'] } },
      // The enum is in the order called, open: one that is open goes first, then the one that comes first.
      orderBy: [{ status: 'desc' }, { startsAt: 'asc' }],
      select,
    })) ??
    (await tx.assemblyMeeting.findFirst({
      where: { status: 'closed' },
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
      select,
    }));
  if (!found || found.status === 'draft') return null;
  const { slug, location, status, isHistoric } = found;
  return {
    slug,
    location,
    status,
    isHistoric,
    title: inLanguage(locale, found.titleNl, found.titleEn),
    startsAt: found.startsAt.toISOString(),
    openBallots: found.agendaItems.length,
  };
}

async function decisionNews(tx: Transaction, locale: Locale): Promise<DecisionNews | null> {
  const found = await tx.decision.findFirst({
    where: { status: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    select: {
      year: true,
      number: true,
      title: true,
      publishedAt: true,
      complyBy: true,
      entryIntoForceOn: true,
      isExample: true,
      body: { select: { slug: true, nameNl: true, nameEn: true } },
    },
  });
  if (!found?.publishedAt || found.year === null || found.number === null) return null;
  return {
    reference: referenceOf(found.year, found.number),
    title: found.title,
    body: { slug: found.body.slug, name: inLanguage(locale, found.body.nameNl, found.body.nameEn) },
    publishedAt: found.publishedAt.toISOString(),
    complyBy: dayOf(found.complyBy),
    entryIntoForceOn: dayOf(found.entryIntoForceOn),
    isExample: found.isExample,
  };
}

async function draftNews(tx: Transaction, locale: Locale): Promise<DraftNews | null> {
  const undecided = { status: { in: ['draft', 'proposed'] as ('draft' | 'proposed')[] } };
  const [budget, programme] = await Promise.all([
    tx.budget.findFirst({
      where: undecided,
      orderBy: { year: 'desc' },
      select: { year: true, status: true, isExample: true, lines: { select: { amountCents: true } } },
    }),
    tx.workProgramme.findFirst({
      where: undecided,
      orderBy: { year: 'desc' },
      select: { year: true, status: true, isExample: true, titleNl: true, titleEn: true },
    }),
  ]);
  const newest = budget && (!programme || budget.year >= programme.year) ? budget : programme;
  if (!newest) return null;
  const isOfBudget = budget?.year === newest.year;
  const isOfProgramme = programme?.year === newest.year;
  const total = budget?.lines.reduce((sum, { amountCents }) => sum + amountCents, 0n) ?? 0n;
  return {
    year: newest.year,
    status: newest.status === 'draft' ? 'draft' : 'proposed',
    isExample: newest.isExample,
    title: isOfProgramme && programme ? inLanguage(locale, programme.titleNl, programme.titleEn) : null,
    totalCents: isOfBudget && total > 0n ? total.toString() : null,
  };
}

/** The news as the home page reads it; not kept while a meeting, or a vote in it, may open at any moment. */
export const publicNews = cachedRead(
  'municipality.news',
  ['assembly', 'decisions', 'fund'],
  async (locale: Locale): Promise<News> => {
    const news = await readNews.execute(null, { locale });
    if (!news.ok) throw new Error(`The news of the home page: ${news.error.code}`);
    return news.value;
  },
  ({ meeting }) => meeting === null || meeting.status === 'closed',
);
