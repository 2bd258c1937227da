import 'server-only';
import { readBudgetForEditing } from '@/lib/fund/queries/years';
import type { Actor } from '@/lib/platform/actor';
import { query } from '@/lib/platform/query';
import { fail, ok } from '@/lib/platform/result';
import { programmePolicy } from '@/lib/programme/policy';

/** The programme of a year as it is written, in both languages. A year without one is `programme: null`. */
export const readProgrammeForEditing = query({
  name: 'programme.edit',
  policy: programmePolicy,
  read: async (tx, { year }: { year: number }) => {
    const programme = await tx.workProgramme.findUnique({
      where: { year },
      select: {
        id: true,
        year: true,
        status: true,
        titleNl: true,
        titleEn: true,
        introNl: true,
        introEn: true,
        items: {
          orderBy: { position: 'asc' },
          select: {
            id: true,
            goal: true,
            titleNl: true,
            titleEn: true,
            descriptionNl: true,
            descriptionEn: true,
          },
        },
      },
    });
    return { programme };
  },
});

type ValueOf<Q> = Q extends { execute: (...args: never[]) => Promise<infer R> }
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;

/** A programme as its editor gets it. */
export type ProgrammeToEdit = NonNullable<ValueOf<typeof readProgrammeForEditing>['programme']>;

/** Both papers of a year as they are written, by the year in an address; what is no year is not found. */
export async function findPapers(actor: Actor, text: string) {
  const year = Number(text);
  if (!/^2[0-2]\d\d$/.test(text) || year > 2200) return fail('not_found');
  const programme = await readProgrammeForEditing.execute(actor, { year });
  if (!programme.ok) return programme;
  const budget = await readBudgetForEditing.execute(actor, { year });
  if (!budget.ok) return budget;
  return ok({ year, programme: programme.value.programme, budget: budget.value.budget });
}
