import { addItem } from '@/lib/assembly/commands/agenda';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { draftMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, openMeeting } from '@/lib/assembly/commands/session';
import type { Choice } from '@/lib/ballots/tally';
import { draftBudget } from '@/lib/fund/commands/budget';
import { addLine } from '@/lib/fund/commands/lines';
import type { Actor } from '@/lib/platform/actor';
import type { Result } from '@/lib/platform/result';
import { addProgrammeItem, draftProgramme } from '@/lib/programme/commands/programme';
import { invocation, type World } from './world';

/** The value of a command that must have succeeded. */
export function succeeded<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What became of a command in a few words: `ok`, each wrong field with its code, or the code of the error. */
export function outcomeOf(result: Result<unknown>): string | string[] {
  if (result.ok) return 'ok';
  return result.error.fields?.map(({ field, code }) => `${field} ${code}`) ?? result.error.code;
}

// Each situation has a year and a day of its own: there is one programme a year, and one meeting a day.
let situations = 0;

/** An input for `meeting.draft` on a day of 2026 that no other situation has. */
export function meetingInput() {
  situations += 1;
  const startsAt = new Date(Date.UTC(2026, 0, 1 + situations)).toISOString().slice(0, 10);
  return {
    titleNl: `ALV ${situations}`,
    titleEn: `Assembly ${situations}`,
    year: String(2030 + situations),
    location: 'Utrecht',
    startsAt: `${startsAt}T14:00`,
  };
}

/** The work programme of a year with one item, written by the bureau. */
export async function writtenProgramme(bureau: Actor, year: string): Promise<string> {
  const text = { titleNl: 'Programma', titleEn: 'Programme', introNl: 'Inleiding', introEn: 'Introduction' };
  const { id } = succeeded(await draftProgramme.execute(bureau, { year, ...text }, invocation()));
  const item = {
    goal: 'quality',
    titleNl: 'Punt',
    titleEn: 'Item',
    descriptionNl: 'Tekst',
    descriptionEn: 'Text',
  };
  succeeded(await addProgrammeItem.execute(bureau, { programmeId: id, ...item }, invocation()));
  return id;
}

/** The budget of a year with one line, written by the bureau. */
export async function writtenBudget(bureau: Actor, year: string, amount = '1.000.000,01'): Promise<string> {
  const { id } = succeeded(
    await draftBudget.execute(bureau, { year, referenceDate: '2026-01-01' }, invocation()),
  );
  const line = { budgetId: id, nameNl: 'Post', nameEn: 'Line', amount };
  succeeded(await addLine.execute(bureau, line, invocation()));
  return id;
}

/** A meeting with the programme and the budget of its year on the agenda, in the given state. */
export async function meetingSituation(world: World, state: 'draft' | 'called' | 'open' = 'open') {
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const input = meetingInput();
  const programmeId = await writtenProgramme(bureau, input.year);
  const budgetId = await writtenBudget(bureau, input.year);
  const { id: meetingId } = succeeded(await draftMeeting.execute(bureau, input, invocation()));
  const itemOf = async (kind: string) =>
    succeeded(await addItem.execute(bureau, { kind, meetingId }, invocation())).id;
  const programmeItem = await itemOf('programme');
  const budgetItem = await itemOf('budget');
  if (state !== 'draft') succeeded(await callMeeting.execute(bureau, { meetingId }, invocation()));
  if (state === 'open') succeeded(await openMeeting.execute(bureau, { meetingId }, invocation()));
  return { bureau, input, meetingId, programmeId, budgetId, programmeItem, budgetItem };
}

/** An open vote on the budget of a year, or on its programme. */
export async function openVote(world: World, about: 'programme' | 'budget' = 'programme') {
  const situation = await meetingSituation(world);
  const itemId = about === 'budget' ? situation.budgetItem : situation.programmeItem;
  const { id: ballotId } = succeeded(await openBallot.execute(situation.bureau, { itemId }, invocation()));
  return { ...situation, itemId, ballotId };
}

/** Sends a vote for the municipality that the actor acts for. */
export function vote(actor: Actor, ballotId: string, choice: Choice, key?: string) {
  const municipalityId = actor.actingFor?.id ?? '';
  return castVote.execute(actor, { ballotId, municipalityId, choice }, invocation(key));
}

/** Closes a vote. */
export function close(actor: Actor, ballotId: string) {
  return closeBallot.execute(actor, { ballotId }, invocation());
}
