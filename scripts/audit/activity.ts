import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { addItem } from '@/lib/assembly/commands/agenda';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { draftMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { signHead } from '@/lib/audit/head';
import { sealWaiting } from '@/lib/audit/sealer';
import { castCollegeVote } from '@/lib/decisions/commands/cast-vote';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { draftBudget } from '@/lib/fund/commands/budget';
import { addLine } from '@/lib/fund/commands/lines';
import type { ActingFor, Actor } from '@/lib/platform/actor';
import type { Command } from '@/lib/platform/command';
import { database } from '@/lib/platform/database';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';
import { addProgrammeItem, draftProgramme } from '@/lib/programme/commands/programme';
import { openSessions } from '@/scripts/support/voter-sessions';

const YEAR = '2031';

/** What happened, by its ids: there is something of everything that the trail proves. */
export type Activity = {
  closedBallot: string;
  openBallot: string;
  collegeBallot: string;
  decision: string;
  budget: string;
};

/**
 * Lets the people of the demonstration do their work on a seeded database, by the portal's own commands: a budget is
 * adopted by a vote, a decision of the College is voted on and published, and a vote is still open. Heads are signed
 * in between, and the last vote comes after the last head.
 */
export async function beActive(client: pg.Client): Promise<Activity> {
  await signHead('start');
  const bureau = await actorOf(client, 'bureau');
  const delegates = await actorsOf(client, 'delegate');
  const { items, budget } = await heldMeeting(bureau);
  const closedBallot = await opened(bureau, items.budget);
  for (const [index, delegate] of delegates.entries())
    await vote(delegate, closedBallot, index < 2 ? 'for' : 'against');
  await signHead();
  await done(closeBallot, bureau, { ballotId: closedBallot });
  const { decision, collegeBallot } = await publishedDecision(client);
  await signHead();
  const ballotStillOpen = await opened(bureau, items.programme);
  const [first, second] = delegates;
  if (!first || !second) throw new Error('The demonstration has too few delegates');
  await vote(first, ballotStillOpen, 'for');
  await signHead();
  await vote(second, ballotStillOpen, 'against');
  await sealWaiting();
  await database().$disconnect();
  return { closedBallot, openBallot: ballotStillOpen, collegeBallot, decision, budget };
}

async function done<Value>(command: Command<unknown, Value>, actor: Actor, input: unknown): Promise<Value> {
  const result = await command.execute(actor, input, { requestId: randomUUID() });
  if (!result.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function heldMeeting(bureau: Actor) {
  const text = { titleNl: 'Programma', titleEn: 'Programme', introNl: 'Inleiding', introEn: 'Introduction' };
  const programme = await done(draftProgramme, bureau, { year: YEAR, ...text });
  const item = {
    goal: 'quality',
    titleNl: 'Punt',
    titleEn: 'Item',
    descriptionNl: 'Tekst',
    descriptionEn: 'Text',
  };
  await done(addProgrammeItem, bureau, { programmeId: programme.id, ...item });
  const budget = await done(draftBudget, bureau, { year: YEAR, referenceDate: '2026-01-01' });
  const line = { budgetId: budget.id, nameNl: 'Post', nameEn: 'Line', amount: '1.000.000,01' };
  await done(addLine, bureau, line);
  const startsAt = `${new Date().toISOString().slice(0, 4)}-12-30T14:00`;
  const meeting = { titleNl: 'ALV', titleEn: 'Assembly', year: YEAR, location: 'Utrecht', startsAt };
  const { id: meetingId } = await done(draftMeeting, bureau, meeting);
  const items = {
    programme: (await done(addItem, bureau, { kind: 'programme', meetingId })).id,
    budget: (await done(addItem, bureau, { kind: 'budget', meetingId })).id,
  };
  await done(callMeeting, bureau, { meetingId });
  await done(openMeeting, bureau, { meetingId });
  return { items, budget: budget.id };
}

async function opened(bureau: Actor, itemId: string): Promise<string> {
  return (await done(openBallot, bureau, { itemId })).id;
}

async function vote(delegate: Actor, ballotId: string, choice: string): Promise<void> {
  await done(castVote, delegate, { ballotId, municipalityId: delegate.actingFor?.id, choice });
}

/** The decision that the College was still writing, voted on and published. */
async function publishedDecision(client: pg.Client) {
  const { rows } = await client.query<{ id: string; revision: number }>(
    `update decision set entry_into_force_on = greatest(entry_into_force_on, current_date + 30),
       comply_by = greatest(comply_by, current_date + 400)
     where status = 'draft' returning id, revision`,
  );
  const [draft] = rows;
  if (!draft) throw new Error('The demonstration has no draft of a decision');
  const secretary = await actorOf(client, 'college_secretary');
  const chair = await actorOf(client, 'college_chair');
  const { id, ballotId } = await done(submitDecision, secretary, draft);
  await done(castCollegeVote, chair, { id, ballotId, choice: 'for' });
  for (const [index, member] of (await actorsOf(client, 'college_member')).entries()) {
    await done(castCollegeVote, member, { id, ballotId, choice: index === 0 ? 'against' : 'for' });
  }
  await done(closeCollegeVote, chair, { id, ballotId });
  await done(publishDecision, secretary, { id });
  return { decision: id, collegeBallot: ballotId };
}

async function actorOf(client: pg.Client, role: Role): Promise<Actor> {
  const [actor] = await actorsOf(client, role);
  if (!actor) throw new Error(`The demonstration has no ${role}`);
  return actor;
}

type Member = { personId: string; placeId: string; bodyKind: BodyKind | null };

/** Everybody with a role today, who has just proved a second factor; of delegates those with a mandate of their own. */
async function actorsOf(client: pg.Client, role: Role): Promise<Actor[]> {
  const { rows } = await client.query<Member>(
    `select m.person_id as "personId", coalesce(m.municipality_id, m.body_id) as "placeId", b.kind::text as "bodyKind"
     from membership m left join body b on b.id = m.body_id
     where m.role = $1::role and current_date between m.starts_on and coalesce(m.ends_on, current_date)
       and (m.role <> 'delegate' or exists (select 1 from mandate d where d.person_id = m.person_id
         and d.municipality_id = m.municipality_id and d.ended_at is null and d.kind = 'principal'
         and current_date between d.starts_on and d.ends_on))
     order by m.id`,
    [role],
  );
  const tokens = await openSessions(client, rows);
  return rows.map(({ personId, placeId, bodyKind }, index) => ({
    personId,
    name: role,
    actingFor: placeOf(placeId, bodyKind),
    roles: [role],
    secondFactorAt: new Date(),
    sessionProof: tokens[index],
  }));
}

function placeOf(id: string, bodyKind: BodyKind | null): ActingFor {
  return bodyKind
    ? { kind: 'body', id, bodyKind, slug: '', nameNl: '', nameEn: '' }
    : { kind: 'municipality', id, code: '', slug: '', name: '' };
}
