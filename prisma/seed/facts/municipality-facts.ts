import { z } from 'zod';
import { nameWithoutSign, slugOf } from '../../../lib/municipalities/slug';

const code = z.string().regex(/^GM\d{4}$/, 'is no CBS code (GM0000)');
const day = z.iso.date();
const whole = z
  .string()
  .regex(/^\d+$/, 'is no whole number')
  .transform((digits) => Number(digits));
const name = z.string().trim().min(1);
const mapPlace = whole.refine((place) => place <= 1000, 'lies outside the map of 0 to 1000');

/** A row of gemeenten.csv: a municipality of 2026. */
export const currentRow = z.object({
  code,
  name,
  province_code: z.string().regex(/^PV\d{2}$/, 'is no CBS code of a province (PV00)'),
  province: name,
  inhabitants: whole,
  reference_date: day,
  map_x: mapPlace,
  map_y: mapPlace,
});

/** A row of inwoners.csv: the inhabitants of a municipality on 1 January of a year. */
export const inhabitantsRow = z.object({
  reference_date: day,
  code,
  name,
  province: name,
  inhabitants: whole,
});

/** A row of herindelingen.csv: (a part of) a municipality passes into a successor. */
export const successionRow = z.object({
  date: day,
  dissolved_code: code,
  dissolved_name: name,
  successor_code: code,
  successor_name: name,
  addresses: whole,
  main_successor: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

/** A municipality that existed on some day since 1 January 2017. */
export type MunicipalityFacts = {
  code: string;
  /** Unique, for addresses in the browser: s-hertogenbosch */
  slug: string;
  /** The latest name. */
  name: string;
  /** The latest province: two municipalities moved to another. */
  province: string;
  /** CBS code of the province. */
  provinceCode: string;
  /** Place on the schematic map, 0 to 1000, x to the east and y to the south; null when ended. */
  mapX: number | null;
  mapY: number | null;
  /** First day; null when it already existed on 1 January 2017. */
  startedOn: string | null;
  /** The day from which its successors took over; null when it still exists. */
  endedOn: string | null;
};

/** Inhabitants on a reference date (CBS). */
export type InhabitantsFacts = { code: string; referenceDate: string; inhabitants: number };

/** A merger or split: `addresses` homes of the dissolved municipality went to this successor. */
export type SuccessionFacts = {
  date: string;
  dissolvedCode: string;
  successorCode: string;
  addresses: number;
  isMain: boolean;
};

/**
 * Gives each municipality a slug of its own: the name alone, without the sign that CBS puts behind some names
 * ("Rijswijk (ZH.)"); name and province where two share a name; the CBS code as well where even that is shared.
 */
export function withSlugs<M extends { code: string; name: string; province: string }>(
  municipalities: readonly M[],
): (M & { slug: string })[] {
  const named = municipalities.map((m) => ({ m, name: nameWithoutSign(m.name) }));
  const byName = countBy(named.map(({ name }) => slugOf(name)));
  const byProvince = countBy(named.map(({ m, name }) => slugOf(`${name} ${m.province}`)));
  return named.map(({ m, name }) => {
    const short = slugOf(name);
    if (byName.get(short) === 1) return { ...m, slug: short };
    const long = slugOf(`${name} ${m.province}`);
    return { ...m, slug: byProvince.get(long) === 1 ? long : slugOf(`${long} ${m.code}`) };
  });
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
