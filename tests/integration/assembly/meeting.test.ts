import { describe, expect, test } from 'vitest';
import { addItem, removeItem } from '@/lib/assembly/commands/agenda';
import { draftMeeting, reviseMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, closeMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { listMeetings, readMeeting } from '@/lib/assembly/queries/meetings';
import { listMeetingsToPrepare, readMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { draftBudget } from '@/lib/fund/commands/budget';
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
const information = {
  kind: 'information',
  titleNl: 'Mededelingen',
  titleEn: 'Announcements',
  explanationNl: 'Van het bestuur',
  explanationEn: 'From the board',
};

async function bureauActor() {
  return world.actor({ body: await world.body('bureau') }, ['bureau']);
}

describe('preparing a meeting', () => {
  test('the bureau drafts a meeting; its time is kept in UTC', async () => {
    const bureau = await bureauActor();
    const input = { ...meetingInput(), startsAt: '2026-12-10T14:00' };
    const { id } = succeeded(await draftMeeting.execute(bureau, input, invocation()));
    const meeting = await world.owner.assemblyMeeting.findUniqueOrThrow({ where: { id } });
    expect(meeting).toMatchObject({ slug: 'alv-2026-12-10', status: 'draft' });
    expect(meeting.startsAt.toISOString()).toBe('2026-12-10T13:00:00.000Z');
    const audit = await world.owner.auditEntry.findMany({ where: { subjectId: id } });
    expect(audit.map(({ event }) => event)).toEqual(['meeting.drafted']);
  });
  test('there is one meeting a day', async () => {
    const bureau = await bureauActor();
    const input = meetingInput();
    succeeded(await draftMeeting.execute(bureau, input, invocation()));
    expect(code(await draftMeeting.execute(bureau, input, invocation()))).toBe('already_exists');
  });
  test('the same form sent twice makes one meeting', async () => {
    const bureau = await bureauActor();
    const key = crypto.randomUUID();
    const input = meetingInput();
    const sent = await Promise.all([1, 2].map(() => draftMeeting.execute(bureau, input, invocation(key))));
    expect(new Set(sent.map((result) => succeeded(result).id)).size).toBe(1);
  });
  test('what is wrong with the form is said by field, and nothing is written', async () => {
    const bureau = await bureauActor();
    const before = await world.owner.assemblyMeeting.count();
    const result = await draftMeeting.execute(
      bureau,
      { ...meetingInput(), startsAt: 'straks' },
      invocation(),
    );
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: [{ field: 'startsAt', code: 'date' }] },
    });
    expect(await world.owner.assemblyMeeting.count()).toBe(before);
  });
  test('a draft is for the bureau and the auditor; others do not find it', async () => {
    const { bureau, meetingId, input } = await meetingSituation(world, 'draft');
    const slug = `alv-${input.startsAt.slice(0, 10)}`;
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const delegate = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    expect(code(await readMeetingToPrepare.execute(bureau, { meetingId }))).toBe('ok');
    expect(code(await readMeetingToPrepare.execute(auditor, { meetingId }))).toBe('ok');
    expect(code(await readMeetingToPrepare.execute(delegate, { meetingId }))).toBe('forbidden');
    expect(code(await readMeeting.execute(delegate, { slug, locale: 'nl' }))).toBe('not_found');
    expect(code(await readMeeting.execute(null, { slug, locale: 'nl' }))).toBe('not_found');
    const listed = succeeded(await listMeetings.execute(null, { locale: 'nl' }));
    expect(listed.map((meeting) => meeting.slug)).not.toContain(slug);
    const prepared = succeeded(await listMeetingsToPrepare.execute(bureau, {}));
    expect(prepared.map(({ id }) => id)).toContain(meetingId);
  });
  test('nobody but the bureau prepares', async () => {
    const { meetingId, programmeItem } = await meetingSituation(world, 'draft');
    const chair = await world.actor({ body: await world.body('bureau') }, ['assembly_chair']);
    const delegate = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    for (const actor of [chair, delegate, auditor]) {
      expect(code(await draftMeeting.execute(actor, meetingInput(), invocation()))).toBe('forbidden');
      expect(code(await addItem.execute(actor, { ...information, meetingId }, invocation()))).toBe(
        'forbidden',
      );
      expect(code(await removeItem.execute(actor, { itemId: programmeItem }, invocation()))).toBe(
        'forbidden',
      );
      expect(code(await callMeeting.execute(actor, { meetingId }, invocation()))).toBe('forbidden');
    }
    expect(code(await draftMeeting.execute(null, meetingInput(), invocation()))).toBe('not_logged_in');
  });
});

describe('the agenda', () => {
  test('items follow each other, and move up when one goes', async () => {
    const { bureau, meetingId, programmeItem } = await meetingSituation(world, 'draft');
    succeeded(await addItem.execute(bureau, { ...information, meetingId }, invocation()));
    succeeded(await removeItem.execute(bureau, { itemId: programmeItem }, invocation()));
    const { items } = succeeded(await readMeetingToPrepare.execute(bureau, { meetingId }));
    expect(items.map(({ label, kind }) => [label, kind])).toEqual([
      ['1', 'budget'],
      ['2', 'information'],
    ]);
  });
  test('the programme stands on it once, and only when the year has one', async () => {
    const { bureau, meetingId } = await meetingSituation(world, 'draft');
    const again = await addItem.execute(bureau, { kind: 'programme', meetingId }, invocation());
    expect(code(again)).toBe('already_exists');
    const other = succeeded(await draftMeeting.execute(bureau, meetingInput(), invocation()));
    const missing = await addItem.execute(bureau, { kind: 'budget', meetingId: other.id }, invocation());
    expect(code(missing)).toBe('paper_missing');
  });
  test('an unknown meeting or item is not found', async () => {
    const bureau = await bureauActor();
    const unknown = crypto.randomUUID();
    expect(code(await addItem.execute(bureau, { kind: 'budget', meetingId: unknown }, invocation()))).toBe(
      'not_found',
    );
    expect(code(await removeItem.execute(bureau, { itemId: unknown }, invocation()))).toBe('not_found');
    expect(code(await openBallot.execute(bureau, { itemId: unknown }, invocation()))).toBe('not_found');
    expect(code(await close(bureau, unknown))).toBe('not_found');
    expect(code(await callMeeting.execute(bureau, { meetingId: 'x' }, invocation()))).toBe('invalid_input');
  });
  test('the year of a meeting stays while its programme or budget is on the agenda', async () => {
    const { bureau, meetingId, input } = await meetingSituation(world, 'draft');
    const moved = { ...input, meetingId, location: 'Goes' };
    expect(code(await reviseMeeting.execute(bureau, moved, invocation()))).toBe('ok');
    expect(code(await reviseMeeting.execute(bureau, { ...moved, year: '2031' }, invocation()))).toBe(
      input.year === '2031' ? 'ok' : 'illegal_step',
    );
  });
});

test('everybody reads where a meeting can be followed, once it was called; a link that leads astray is refused', async () => {
  const { bureau, meetingId, input } = await meetingSituation(world, 'draft');
  const revise = (livestream: string) =>
    reviseMeeting.execute(bureau, { ...input, meetingId, livestream }, invocation());
  for (const astray of ['http://vng.example.nl', 'https://vng.nl@elders.nl', 'vng'])
    expect(code(await revise(astray))).toBe('invalid_input');
  expect(code(await revise('https://vng.nl/live'))).toBe('ok');
  expect(code(await callMeeting.execute(bureau, { meetingId }, invocation()))).toBe('ok');
  const slug = `alv-${input.startsAt.slice(0, 10)}`;
  const seen = succeeded(await readMeeting.execute(null, { slug, locale: 'nl' }));
  expect(seen.livestream).toBe('https://vng.nl/live');
});

describe('calling a meeting', () => {
  test('makes agenda and papers public and proposes the programme and the budget', async () => {
    const { meetingId, programmeId, budgetId, input } = await meetingSituation(world, 'called');
    const slug = `alv-${input.startsAt.slice(0, 10)}`;
    const seen = succeeded(await readMeeting.execute(null, { slug, locale: 'en' }));
    expect(seen.items.map(({ title, standing }) => [title, standing])).toEqual([
      [`Work programme ${input.year}`, 'planned'],
      [`Budget ${input.year}`, 'planned'],
    ]);
    const programme = await world.owner.workProgramme.findUniqueOrThrow({ where: { id: programmeId } });
    const budget = await world.owner.budget.findUniqueOrThrow({ where: { id: budgetId } });
    const meeting = await world.owner.assemblyMeeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect([programme.status, budget.status, meeting.status]).toEqual(['proposed', 'proposed', 'called']);
    expect(meeting.calledAt).not.toBeNull();
  });
  test('needs an item on the agenda', async () => {
    const bureau = await bureauActor();
    const { id } = succeeded(await draftMeeting.execute(bureau, meetingInput(), invocation()));
    expect(code(await callMeeting.execute(bureau, { meetingId: id }, invocation()))).toBe('empty_agenda');
  });
  test('needs amounts in the budget, and leaves the programme a draft when there are none', async () => {
    const bureau = await bureauActor();
    const input = meetingInput();
    const programmeId = await writtenProgramme(bureau, input.year);
    const budget = { year: input.year, referenceDate: '2026-01-01' };
    succeeded(await draftBudget.execute(bureau, budget, invocation()));
    const { id: meetingId } = succeeded(await draftMeeting.execute(bureau, input, invocation()));
    for (const kind of ['programme', 'budget']) {
      succeeded(await addItem.execute(bureau, { kind, meetingId }, invocation()));
    }
    expect(code(await callMeeting.execute(bureau, { meetingId }, invocation()))).toBe('empty_budget');
    const programme = await world.owner.workProgramme.findUniqueOrThrow({ where: { id: programmeId } });
    expect(programme.status).toBe('draft');
  });
  test('fixes the agenda', async () => {
    const { bureau, meetingId, programmeItem, input } = await meetingSituation(world, 'called');
    const steps = [
      addItem.execute(bureau, { ...information, meetingId }, invocation()),
      removeItem.execute(bureau, { itemId: programmeItem }, invocation()),
      reviseMeeting.execute(bureau, { ...input, meetingId }, invocation()),
      callMeeting.execute(bureau, { meetingId }, invocation()),
    ];
    expect((await Promise.all(steps)).map(code)).toEqual(Array(4).fill('illegal_step'));
  });
});

describe('opening and closing a meeting', () => {
  test('a draft does not open; a called meeting does not close; an open one is not opened again', async () => {
    const draft = await meetingSituation(world, 'draft');
    expect(code(await openMeeting.execute(draft.bureau, { meetingId: draft.meetingId }, invocation()))).toBe(
      'illegal_step',
    );
    const called = await meetingSituation(world, 'called');
    const step = { meetingId: called.meetingId };
    expect(code(await closeMeeting.execute(called.bureau, step, invocation()))).toBe('illegal_step');
    expect(code(await openMeeting.execute(called.bureau, step, invocation()))).toBe('ok');
    expect(code(await openMeeting.execute(called.bureau, step, invocation()))).toBe('illegal_step');
  });
  test('the chair of the assembly opens and closes', async () => {
    const { meetingId } = await meetingSituation(world, 'called');
    const chair = await world.actor({ body: await world.body('bureau') }, ['assembly_chair']);
    expect(code(await openMeeting.execute(chair, { meetingId }, invocation()))).toBe('ok');
    expect(code(await closeMeeting.execute(chair, { meetingId }, invocation()))).toBe('ok');
  });
  test('a meeting with an open vote does not close', async () => {
    await world.municipality();
    const { bureau, meetingId, ballotId } = await openVote(world);
    expect(code(await closeMeeting.execute(bureau, { meetingId }, invocation()))).toBe('ballot_still_open');
    succeeded(await close(bureau, ballotId));
    expect(code(await closeMeeting.execute(bureau, { meetingId }, invocation()))).toBe('ok');
  });
});
