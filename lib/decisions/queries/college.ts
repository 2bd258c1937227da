import 'server-only';
import type { Locale } from '@/i18n/locales';
import type { DecisionState } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import type { Actor } from '@/lib/platform/actor';
import { dayOf } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';
import { referenceOf } from '@/lib/standards/decision-reference';

/** Finished decisions shown at most in each group of the list; the public pages have them all. */
const FINISHED = 20;

/** A decision in the list of a College. Days are YYYY-MM-DD, moments ISO. */
export type CollegeLine = {
  id: string;
  status: DecisionState;
  title: string;
  bodyName: string;
  standardName: string;
  version: string;
  reference: string | null;
  entryIntoForceOn: string;
  changedAt: string;
  /** The open vote: how many voted, and whether the reader still can */
  vote: { voted: number; entitled: number; isMineToCast: boolean } | null;
};

/** Everything a College works on, and the last it finished. The auditor sees that of all Colleges. */
export const listDecisionsOfCollege = query({
  name: 'decision.listOfCollege',
  policy: decisionPolicy,
  read: async (tx, { locale }: { locale: Locale }, actor): Promise<CollegeLine[]> => {
    const scope = ofReader(actor);
    const finished = (status: DecisionState) => rows({ status, ...scope }, FINISHED);
    // One after the other: a transaction has one connection.
    const open = await rows({ status: { in: ['draft', 'submitted', 'adopted'] }, ...scope });
    const published = await finished('published');
    const rejected = await finished('rejected');
    const withdrawn = await finished('withdrawn');
    return [...open, ...published, ...rejected, ...withdrawn].map(lineOf);

    function rows(where: object, take?: number) {
      return tx.decision.findMany({
        where,
        take,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        select: {
          id: true,
          status: true,
          title: true,
          year: true,
          number: true,
          entryIntoForceOn: true,
          createdAt: true,
          submittedAt: true,
          decidedAt: true,
          publishedAt: true,
          body: { select: { nameNl: true, nameEn: true } },
          standardVersion: {
            select: { version: true, standard: { select: { nameNl: true, nameEn: true } } },
          },
          ballots: {
            where: { status: 'open' },
            select: { entitlements: { select: { personId: true, castAt: true } } },
          },
        },
      });
    }

    function lineOf(row: Awaited<ReturnType<typeof rows>>[number]): CollegeLine {
      const { standard, version } = row.standardVersion;
      const roll = row.ballots[0]?.entitlements;
      const changed = row.publishedAt ?? row.decidedAt ?? row.submittedAt ?? row.createdAt;
      return {
        id: row.id,
        status: row.status,
        title: row.title,
        bodyName: locale === 'nl' ? row.body.nameNl : row.body.nameEn,
        standardName: locale === 'nl' ? standard.nameNl : standard.nameEn,
        version,
        reference: row.year && row.number ? referenceOf(row.year, row.number) : null,
        entryIntoForceOn: dayOf(row.entryIntoForceOn),
        changedAt: changed.toISOString(),
        vote: roll
          ? {
              entitled: roll.length,
              voted: roll.filter(({ castAt }) => castAt !== null).length,
              isMineToCast: roll.some(
                ({ personId, castAt }) => personId === actor?.personId && castAt === null,
              ),
            }
          : null,
      };
    }
  },
  subject: (_lines, actor) => ({ bodyId: actor?.actingFor?.id }),
});

/** The auditor reads every College; anybody else the one they act for. Row-level security says the same. */
function ofReader(actor: Actor | null): { bodyId?: string } {
  return actor?.roles.includes('auditor') ? {} : { bodyId: actor?.actingFor?.id };
}
