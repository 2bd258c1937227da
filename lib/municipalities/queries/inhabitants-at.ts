import 'server-only';
import { existsOn } from '@/lib/municipalities/existence';
import { inhabitantsOn, type KnownMunicipality, type PassedOn } from '@/lib/municipalities/inhabitants';
import { dateOf, dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** A municipality of the register. */
export type RegisterLine = KnownMunicipality & {
  id: string;
  slug: string;
  name: string;
  province: string;
  mapX: number | null;
  mapY: number | null;
};

/** The whole register, with the inhabitants on one reference date. */
export type Register = {
  municipalities: RegisterLine[];
  counts: Map<string, number>;
  successions: PassedOn[];
};

/** A municipality with its inhabitants; null when they are not known. */
export type Inhabited = RegisterLine & { inhabitants: number | null };

/** Reads the register in one question. */
export async function readRegister(tx: Transaction, referenceDate: string): Promise<Register> {
  const rows = await tx.municipality.findMany({
    relationLoadStrategy: 'join',
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      slug: true,
      name: true,
      province: true,
      mapX: true,
      mapY: true,
      startedOn: true,
      endedOn: true,
      inhabitants: { where: { referenceDate: dateOf(referenceDate) }, select: { inhabitants: true } },
      successors: {
        select: { happenedOn: true, addresses: true, isMain: true, successor: { select: { code: true } } },
      },
    },
  });
  return {
    municipalities: rows.map(({ inhabitants: _, successors: __, startedOn, endedOn, ...line }) => ({
      ...line,
      startedOn: startedOn && dayOf(startedOn),
      endedOn: endedOn && dayOf(endedOn),
    })),
    counts: new Map(
      rows.flatMap(({ code, inhabitants: [count] }) => (count ? [[code, count.inhabitants]] : [])),
    ),
    successions: rows.flatMap(({ code, successors }) =>
      successors.map(({ happenedOn, successor, ...part }) => ({
        ...part,
        from: code,
        to: successor.code,
        on: dayOf(happenedOn),
      })),
    ),
  };
}

/**
 * The municipalities that exist on `day`, by code, with their inhabitants on `referenceDate`. The one place that
 * says who counts, and for how many: rolls, contributions and figures all ask here. Days are YYYY-MM-DD.
 */
export async function inhabitantsAt(
  tx: Transaction,
  referenceDate: string,
  day: string,
): Promise<Inhabited[]> {
  const register = await readRegister(tx, referenceDate);
  const known = inhabitantsOn(register, referenceDate, day);
  return register.municipalities
    .filter((municipality) => existsOn(municipality, day))
    .map((municipality) => ({ ...municipality, inhabitants: known.get(municipality.code) ?? null }));
}
