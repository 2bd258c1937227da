import 'server-only';
import { weightOf } from '@/lib/ballots/weight';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { WEIGHT_SCHEME } from '@/lib/municipalities/votes';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';

/** A municipality in a list. Days are YYYY-MM-DD; `votes` in the assembly at the reference date of the list. */
export type MunicipalityLine = {
  code: string;
  slug: string;
  name: string;
  province: string;
  /** On the reference date of the list; of one that ended, on the last day that is known. */
  inhabitants: number | null;
  /** Null when it ended, or when its inhabitants are not known. */
  votes: number | null;
  place: { x: number; y: number } | null;
  endedOn: string | null;
  /** Into which municipalities it passed, the largest part first. */
  successors: { slug: string; name: string }[];
};

/** All municipalities since 2017, those that ended too; `referenceDate` is the latest known to the register. */
export type MunicipalityList = { referenceDate: string | null; municipalities: MunicipalityLine[] };

/**
 * The whole register, by name. Some four hundred lines, read once and kept: searching, ordering and paging
 * happen in memory (`search.ts`), which costs less than a question to the database per visitor.
 */
export const listMunicipalities = query({
  name: 'municipality.list',
  policy: municipalityPolicy,
  read: async (tx): Promise<MunicipalityList> => {
    const latest = await tx.inhabitantCount.aggregate({ _max: { referenceDate: true } });
    const referenceDate = latest._max.referenceDate;
    const today = todayInAmsterdam();
    const current = referenceDate ? await inhabitantsAt(tx, dayOf(referenceDate), today) : [];
    const inhabitantsOf = new Map(current.map(({ code, inhabitants }) => [code, inhabitants]));
    const rows = await tx.municipality.findMany({
      relationLoadStrategy: 'join',
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        code: true,
        slug: true,
        name: true,
        province: true,
        mapX: true,
        mapY: true,
        endedOn: true,
        inhabitants: { orderBy: { referenceDate: 'desc' }, take: 1 },
        successors: {
          orderBy: [{ isMain: 'desc' }, { addresses: 'desc' }],
          select: { successor: { select: { slug: true, name: true } } },
        },
      },
    });
    return {
      referenceDate: referenceDate && dayOf(referenceDate),
      municipalities: rows.map(({ mapX, mapY, endedOn, inhabitants: [count], successors, ...row }) => {
        const inhabitants = endedOn ? (count?.inhabitants ?? null) : (inhabitantsOf.get(row.code) ?? null);
        return {
          ...row,
          inhabitants,
          votes: inhabitants !== null && !endedOn ? weightOf(WEIGHT_SCHEME, inhabitants) : null,
          place: mapX !== null && mapY !== null ? { x: mapX, y: mapY } : null,
          endedOn: endedOn && dayOf(endedOn),
          successors: successors.map(({ successor }) => successor),
        };
      }),
    };
  },
});

/** The list as public pages read it. */
export const publicMunicipalities = cachedRead('municipality.list', ['municipalities'], async () => {
  const found = await listMunicipalities.execute(null, {});
  return found.ok ? found.value : { referenceDate: null, municipalities: [] };
});
