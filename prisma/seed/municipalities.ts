import { readInhabitants, readMunicipalities, readSuccessions } from './read-facts';
import { day, type Tx } from './scope';

/** Loads every municipality since 2017, its inhabitants per reference date, and the mergers. */
export async function seedMunicipalities(tx: Tx): Promise<void> {
  await tx.municipality.createMany({
    data: readMunicipalities().map(({ provinceCode: _code, startedOn, endedOn, ...municipality }) => ({
      ...municipality,
      startedOn: day(startedOn),
      endedOn: day(endedOn),
    })),
  });
  const idOf = await municipalityIds(tx);
  await tx.inhabitantCount.createMany({
    data: readInhabitants().map(({ code, referenceDate, inhabitants }) => ({
      municipalityId: idOf(code),
      referenceDate: day(referenceDate),
      inhabitants,
    })),
  });
  await tx.municipalitySuccession.createMany({
    data: readSuccessions().map(({ date, dissolvedCode, successorCode, addresses, isMain }) => ({
      happenedOn: day(date),
      dissolvedId: idOf(dissolvedCode),
      successorId: idOf(successorCode),
      addresses,
      isMain,
    })),
  });
}

/** Looks up the id of a municipality by its CBS code. @throws Error for a code that was not loaded */
export async function municipalityIds(tx: Tx): Promise<(code: string) => string> {
  const rows = await tx.municipality.findMany({ select: { id: true, code: true } });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (!id) throw new Error(`No municipality has the code ${code}`);
    return id;
  };
}
