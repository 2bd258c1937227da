import 'server-only';
import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { decisionPolicy } from '@/lib/decisions/policy';
import { DECIDABLE_STATUSES } from '@/lib/decisions/publication';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { LONGEST_SEARCH, searchWords } from '@/lib/standards/search-words';

/** Results of a search shown at most. */
const RESULTS = 20;

/** A version that a College can decide on. */
export type DecidableVersion = {
  id: string;
  version: string;
  status: string;
  standard: { slug: string; name: string; summary: string };
};

const decidable = {
  status: { in: DECIDABLE_STATUSES },
  agreements: { none: {} },
} satisfies Prisma.StandardVersionWhereInput;

const select = {
  id: true,
  version: true,
  status: true,
  standard: {
    select: { slug: true, nameNl: true, nameEn: true, summaryNl: true, summaryEn: true },
  },
} satisfies Prisma.StandardVersionSelect;

function versionOf(
  row: Prisma.StandardVersionGetPayload<{ select: typeof select }>,
  locale: Locale,
): DecidableVersion {
  const { slug, nameNl, nameEn, summaryNl, summaryEn } = row.standard;
  const [name, summary] = locale === 'nl' ? [nameNl, summaryNl] : [nameEn, summaryEn];
  return { id: row.id, version: row.version, status: row.status, standard: { slug, name, summary } };
}

/** Versions that can be decided on and match all words, by name. Without words: all, as far as they fit. */
export const searchDecidableVersions = query({
  name: 'decision.searchVersions',
  policy: decisionPolicy,
  read: async (
    tx,
    { words, locale }: { words: string; locale: Locale },
  ): Promise<{ versions: DecidableVersion[]; hasMore: boolean }> => {
    const terms = searchWords(words.slice(0, LONGEST_SEARCH));
    const rows = await tx.standardVersion.findMany({
      where: {
        ...decidable,
        standard: { AND: terms.map((term) => ({ searchText: { contains: term } })) },
      },
      orderBy: [{ standard: { nameNl: 'asc' } }, { position: 'desc' }],
      take: RESULTS + 1,
      select,
    });
    return {
      versions: rows.slice(0, RESULTS).map((row) => versionOf(row, locale)),
      hasMore: rows.length > RESULTS,
    };
  },
  subject: (_found, actor) => ({ bodyId: actor?.actingFor?.id }),
});

/** One version that can be decided on; not found when it can't. */
export const findDecidableVersion = query({
  name: 'decision.findVersion',
  policy: decisionPolicy,
  read: async (tx, { id, locale }: { id: string; locale: Locale }): Promise<DecidableVersion | null> => {
    if (!z.uuid().safeParse(id).success) return null;
    const row = await tx.standardVersion.findFirst({ where: { id, ...decidable }, select });
    return row && versionOf(row, locale);
  },
  subject: (_version, actor) => ({ bodyId: actor?.actingFor?.id }),
});
