import 'server-only';
import type { Locale } from '@/i18n/locales';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { cachedRead } from '@/lib/platform/cache';
import { query } from '@/lib/platform/query';

/** Who took part in the ballot of the assembly that is open, or else in the one that closed last. Never how. */
export type Turnout = {
  isOpen: boolean;
  title: string;
  /** Its page: /alv/<slug>/<label>. */
  meeting: { slug: string; label: string };
  /** ISO moment; null while it is open. */
  closedAt: string | null;
  /** Every municipality on the roll, with the votes that were frozen for it. */
  roll: { code: string; votes: number; hasVoted: boolean }[];
};

/** The turnout, null when there was no ballot yet; and whether a meeting can bring another one at any moment. */
export const readTurnout = query({
  name: 'municipality.turnout',
  policy: municipalityPolicy,
  read: async (
    tx,
    { locale }: { locale: Locale },
  ): Promise<{ turnout: Turnout | null; mayChange: boolean }> => {
    const mayChange = (await tx.assemblyMeeting.count({ where: { status: { in: ['called', 'open'] } } })) > 0;
    const ballot = await tx.ballot.findFirst({
      where: { agendaItemId: { not: null }, status: { in: ['open', 'closed'] } },
      // The enum is in the order prepared, open, closed: an open one goes first.
      orderBy: [{ status: 'asc' }, { closedAt: 'desc' }, { openedAt: 'desc' }],
      select: {
        status: true,
        closedAt: true,
        agendaItem: {
          select: { label: true, titleNl: true, titleEn: true, meeting: { select: { slug: true } } },
        },
        entitlements: {
          where: { municipalityId: { not: null } },
          select: { weight: true, castAt: true, municipality: { select: { code: true } } },
        },
      },
    });
    if (!ballot?.agendaItem) return { turnout: null, mayChange };
    const { label, titleNl, titleEn, meeting } = ballot.agendaItem;
    return {
      mayChange,
      turnout: {
        isOpen: ballot.status === 'open',
        title: locale === 'nl' ? titleNl : titleEn,
        meeting: { slug: meeting.slug, label },
        closedAt: ballot.closedAt?.toISOString() ?? null,
        roll: ballot.entitlements.map(({ weight, castAt, municipality }) => ({
          code: municipality?.code ?? '',
          votes: weight,
          hasVoted: castAt !== null,
        })),
      },
    };
  },
});

/** The turnout as public pages read it; made anew with every vote, and not kept while there may be one. */
export const publicTurnout = cachedRead(
  'municipality.turnout',
  ['assembly'],
  async (locale: Locale) => {
    const read = await readTurnout.execute(null, { locale });
    if (!read.ok) throw new Error(`The turnout of the home page: ${read.error.code}`);
    return read.value;
  },
  ({ mayChange }) => !mayChange,
);
