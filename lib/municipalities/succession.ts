import 'server-only';
import type { Register } from '@/lib/municipalities/queries/inhabitants-at';
import { freeSlug } from '@/lib/municipalities/slug';
import { dateOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** (A share of) a municipality that passes into another; one successor is the main one. Names are CBS codes. */
export type SuccessionPart = {
  readonly fromId: string;
  readonly from: string;
  readonly to: string;
  readonly addresses: number;
  readonly isMain: boolean;
};

/** Who ends into whom on a day (YYYY-MM-DD): what every domain is told that lets something of its own pass. */
export type Succession = { readonly on: string; readonly parts: readonly SuccessionPart[] };

/** Finds the id of a municipality by its code, also of one that was made just now. */
export type IdOf = (code: string) => string;

/** A successor that is not in the register yet. */
export type NewMunicipality = { readonly code: string; readonly name: string; readonly province: string };

/** Makes the new municipalities, ends the old ones, and writes who followed whom. */
export async function succeed(
  tx: Transaction,
  succession: Succession,
  register: Register,
  news: readonly NewMunicipality[],
): Promise<IdOf> {
  const { on, parts } = succession;
  const ids = new Map(register.municipalities.map(({ code, id }) => [code, id]));
  const slugs = new Set(register.municipalities.map(({ slug }) => slug));
  for (const { code, name, province } of news) {
    const slug = freeSlug({ code, name, province }, slugs);
    const place = placeOf(code, succession, register);
    const { id } = await tx.municipality.create({
      data: { code, slug, name, province, startedOn: dateOf(on), ...place },
      select: { id: true },
    });
    ids.set(code, id);
    slugs.add(slug);
  }
  const idOf: IdOf = (code) => ids.get(code) as string;
  await tx.municipality.updateMany({
    where: { id: { in: [...new Set(parts.map(({ fromId }) => fromId))] } },
    data: { endedOn: dateOf(on) },
  });
  await tx.municipalitySuccession.createMany({
    data: parts.map(({ fromId, to, addresses, isMain }) => ({
      dissolvedId: fromId,
      successorId: idOf(to),
      happenedOn: dateOf(on),
      addresses,
      isMain,
    })),
  });
  return idOf;
}

/** Where a new municipality stands on the schematic map: amid its predecessors. */
function placeOf(code: string, { parts }: Succession, { municipalities }: Register) {
  const from = new Set(parts.filter(({ to }) => to === code).map((part) => part.from));
  const places = municipalities.flatMap(({ code: known, mapX, mapY }) =>
    from.has(known) && mapX !== null && mapY !== null ? [{ mapX, mapY }] : [],
  );
  if (places.length === 0) return { mapX: null, mapY: null };
  const middle = (of: number[]) => Math.round(of.reduce((sum, value) => sum + value, 0) / of.length);
  return { mapX: middle(places.map(({ mapX }) => mapX)), mapY: middle(places.map(({ mapY }) => mapY)) };
}
