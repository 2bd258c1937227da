import 'server-only';
import { lockMeeting } from '@/lib/assembly/commands/meeting';
import { assemblyEvents } from '@/lib/assembly/events';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { openBallotInput } from '@/lib/assembly/schema';
import { BALLOT_LIFECYCLE } from '@/lib/ballots/lifecycle';
import { type WeightScheme, weightOf } from '@/lib/ballots/weight';
import { checkBudget } from '@/lib/fund/commands/adoption';
import { keepRegister } from '@/lib/municipalities/commands/register-lock';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { changesBetween } from '@/lib/platform/changes';
import { clockInAmsterdam, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';

const WEIGHT_SCHEME: WeightScheme = 'per_started_thousand_v1';

type Voter = { municipalityId: string; inhabitants: number; weight: number };

/**
 * Every municipality that exists on `day`, with its weight by the inhabitants on `referenceDate`. None can end or
 * begin until commit: carrying out a reorganisation waits, and then finds the vote open.
 */
async function rollOf(tx: Transaction, day: string, referenceDate: string): Promise<Result<Voter[]>> {
  await keepRegister(tx);
  const voters: Voter[] = [];
  for (const { id, inhabitants } of await inhabitantsAt(tx, referenceDate, day)) {
    if (inhabitants === null) return fail('inhabitants_unknown');
    voters.push({ municipalityId: id, inhabitants, weight: weightOf(WEIGHT_SCHEME, inhabitants) });
  }
  return ok(voters);
}

/**
 * Opens the vote on a programme or budget and freezes rules and roll: two thirds of the votes cast, one vote for
 * each started thousand inhabitants on 1 January of the year in which the meeting is held. Errors:
 * `meeting_not_open`, `inhabitants_unknown`, `no_voters`, `empty_budget`, `illegal_step` (no vote is held on
 * information, and only once on an item).
 */
export const openBallot = command({
  name: 'ballot.open',
  input: openBallotInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'ballot.opened',
  refreshes: ['assembly'],
  load: async (tx, { itemId }) => {
    const found = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true } });
    const meeting = found && (await lockMeeting(tx, found.meetingId));
    const item = meeting?.agendaItems.find(({ id }) => id === itemId);
    return meeting && item ? { meeting, item } : null;
  },
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const { meeting, item } = loaded;
    if (item.kind === 'information') return fail('illegal_step');
    const day = todayInAmsterdam(now);
    const referenceDate = `${clockInAmsterdam(meeting.startsAt).slice(0, 4)}-01-01`;
    const roll = await rollOf(tx, day, referenceDate);
    if (!roll.ok) return roll;
    const step = next(BALLOT_LIFECYCLE, item.ballot?.status ?? 'prepared', 'ballot.open', {
      meetingState: meeting.status,
      entitled: roll.value.length,
    });
    if (!step.ok) return fail(REFUSAL[step.reason]);
    const budget = item.budgetId ? await checkBudget(tx, item.budgetId, day) : ok(null);
    if (!budget.ok) return budget;
    const rules = { majority: 'two_thirds', weightScheme: WEIGHT_SCHEME } as const;
    const { id } = await tx.ballot.create({
      data: { agendaItemId: item.id, referenceDate: dateOf(referenceDate), ...rules },
      select: { id: true },
    });
    await tx.entitlement.createMany({ data: roll.value.map((voter) => ({ ballotId: id, ...voter })) });
    await tx.ballot.updateMany({ where: { id }, data: { status: step.to, openedAt: now } });
    const votes = roll.value.reduce((sum, { weight }) => sum + weight, 0);
    return ok({
      value: { id, meetingId: meeting.id },
      subjectId: id,
      facts: { itemId: item.id, ...rules, referenceDate, entitled: roll.value.length, votes },
      changes: changesBetween(item.ballot, { status: step.to }),
    });
  },
});

const REFUSAL = {
  illegal_step: 'illegal_step',
  meeting_open: 'meeting_not_open',
  has_electorate: 'no_voters',
} as const;
