import { readProgramme } from './read-facts';
import { day, type Tx } from './scope';

/** Loads the draft work programme and budget that the bureau can put to the vote in a demonstration. */
export async function seedProgramme(tx: Tx): Promise<void> {
  const { year, isExample, titleNl, titleEn, introNl, introEn, items, budget } = readProgramme();
  const programme = await tx.workProgramme.create({
    data: {
      year,
      isExample,
      titleNl,
      titleEn,
      introNl,
      introEn,
      items: { create: items.map(({ key: _key, ...item }) => item) },
    },
    select: { items: { select: { id: true, position: true } } },
  });
  const idOfKey = new Map(
    items.map(({ key, position }) => [key, programme.items.find((item) => item.position === position)?.id]),
  );
  await tx.budget.create({
    data: {
      year,
      isExample,
      referenceDate: day(budget.referenceDate),
      noteNl: budget.noteNl,
      noteEn: budget.noteEn,
      lines: {
        create: budget.lines.map(({ item, ...line }) => ({
          ...line,
          programmeItemId: item === null ? null : idOfKey.get(item),
        })),
      },
    },
  });
}
