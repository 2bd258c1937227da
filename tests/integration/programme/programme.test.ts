import { describe, expect, test } from 'vitest';
import {
  addProgrammeItem,
  draftProgramme,
  removeProgrammeItem,
  reviseProgramme,
} from '@/lib/programme/commands/programme';
import { readProgrammeForEditing } from '@/lib/programme/queries';
import {
  close,
  meetingInput,
  meetingSituation,
  openVote,
  succeeded,
  writtenProgramme,
} from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const text = { titleNl: 'Programma', titleEn: 'Programme', introNl: 'Inleiding', introEn: 'Introduction' };
const item = {
  goal: 'costs',
  titleNl: 'Besparen',
  titleEn: 'Saving',
  descriptionNl: 'Tekst',
  descriptionEn: 'Text',
};

async function situation() {
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const year = meetingInput().year;
  return { bureau, year, programmeId: await writtenProgramme(bureau, year) };
}

describe('writing the work programme', () => {
  test('the bureau changes its text and its items', async () => {
    const { bureau, year, programmeId } = await situation();
    const added = succeeded(await addProgrammeItem.execute(bureau, { ...item, programmeId }, invocation()));
    succeeded(
      await reviseProgramme.execute(bureau, { ...text, programmeId, titleNl: 'Anders' }, invocation()),
    );
    const read = succeeded(await readProgrammeForEditing.execute(bureau, { year: Number(year) }));
    expect(read.programme).toMatchObject({ titleNl: 'Anders', items: [{}, { titleNl: 'Besparen' }] });
    succeeded(await removeProgrammeItem.execute(bureau, { itemId: added.id }, invocation()));
    expect(code(await removeProgrammeItem.execute(bureau, { itemId: added.id }, invocation()))).toBe(
      'not_found',
    );
  });
  test('there is one programme a year', async () => {
    const { bureau, year } = await situation();
    expect(code(await draftProgramme.execute(bureau, { ...text, year }, invocation()))).toBe(
      'already_exists',
    );
  });
  test('an item that has budget lines stays', async () => {
    const { bureau, budgetId, programmeId } = await meetingSituation(world, 'draft');
    const stored = await world.owner.programmeItem.findFirstOrThrow({ where: { programmeId } });
    await world.owner.budgetLine.updateMany({ where: { budgetId }, data: { programmeItemId: stored.id } });
    expect(code(await removeProgrammeItem.execute(bureau, { itemId: stored.id }, invocation()))).toBe(
      'item_in_budget',
    );
  });
  test('nobody else writes', async () => {
    const { programmeId } = await situation();
    const body = await world.body('bureau');
    const others = [
      await world.actor({ body }, ['controller']),
      await world.actor({ body }, ['assembly_chair']),
      await world.actor({ municipality: await world.municipality() }, ['delegate']),
    ];
    for (const actor of others) {
      expect(code(await addProgrammeItem.execute(actor, { ...item, programmeId }, invocation()))).toBe(
        'forbidden',
      );
    }
  });
});

describe('a programme before the assembly', () => {
  test('does not change any more', async () => {
    const { bureau, programmeId } = await meetingSituation(world, 'called');
    const stored = await world.owner.programmeItem.findFirstOrThrow({ where: { programmeId } });
    const attempts = [
      addProgrammeItem.execute(bureau, { ...item, programmeId }, invocation()),
      removeProgrammeItem.execute(bureau, { itemId: stored.id }, invocation()),
      reviseProgramme.execute(bureau, { ...text, programmeId }, invocation()),
    ];
    expect((await Promise.all(attempts)).map(code)).toEqual(Array(3).fill('illegal_step'));
  });
  test('comes back as a draft after it was rejected', async () => {
    await world.municipality();
    const { bureau, ballotId, programmeId } = await openVote(world);
    succeeded(await close(bureau, ballotId));
    expect(code(await reviseProgramme.execute(bureau, { ...text, programmeId }, invocation()))).toBe('ok');
    const programme = await world.owner.workProgramme.findUniqueOrThrow({ where: { id: programmeId } });
    expect(programme.status).toBe('draft');
  });
});
