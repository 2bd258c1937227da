import 'server-only';
import { BALLOT_LIFECYCLE } from '@/lib/ballots/lifecycle';
import { quorumOf } from '@/lib/ballots/quorum';
import { lockedDecision } from '@/lib/decisions/commands/locked-decision';
import { hasPassed } from '@/lib/decisions/dates';
import { decisionEvents } from '@/lib/decisions/events';
import { DECISION_LIFECYCLE } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { versionRefusal } from '@/lib/decisions/publication';
import { rollOf, type Seat } from '@/lib/decisions/roll';
import { submitInput } from '@/lib/decisions/schema';
import { inForceOn } from '@/lib/identity/in-force';
import { changesBetween } from '@/lib/platform/changes';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/**
 * Puts a draft to the College: opens a vote by simple majority, with the members of today as its roll and
 * more than half of the seats as its quorum, both frozen.
 * Errors: `illegal_step`, `changed_meanwhile` (the text is another than was checked), `version_not_current`,
 * `version_not_ready`, `already_binding`, `entry_date_passed`, `no_voters`, `more_voters_than_seats`.
 */
export const submitDecision = command({
  name: 'decision.submit',
  input: submitInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.submitted',
  refreshes: [],
  load: (tx, input) => lockedDecision(tx, input.id),
  subject: ({ bodyId }) => ({ bodyId }),
  run: async ({ tx, input, loaded, now }) => {
    const step = next(DECISION_LIFECYCLE, loaded.status, 'decision.submit', {});
    if (!step.ok) return fail('illegal_step');
    if (loaded.revision !== input.revision) return fail('changed_meanwhile');
    const { status, agreements } = loaded.standardVersion;
    const refusal = versionRefusal(status, agreements.length > 0);
    if (refusal) return fail(refusal);
    const today = todayInAmsterdam(now);
    if (hasPassed(dayOf(loaded.entryIntoForceOn), today)) return fail('entry_date_passed');
    const roll = rollOf(await seatsTaken(tx, loaded.bodyId, today), loaded.body.seats);
    if (!roll.ok) return fail(roll.reason);

    const opening = next(BALLOT_LIFECYCLE, BALLOT_LIFECYCLE.initial, 'ballot.open', {
      meetingState: null,
      entitled: roll.lines.length,
    });
    if (!opening.ok) return fail('illegal_step');
    const quorum = quorumOf(loaded.body.seats);
    const ballot = await tx.ballot.create({
      data: {
        bodyId: loaded.bodyId,
        decisionId: loaded.id,
        status: opening.to,
        majority: 'simple',
        weightScheme: 'one_each_v1',
        quorum,
        openedAt: now,
      },
      select: { id: true },
    });
    await tx.entitlement.createMany({
      data: roll.lines.map((line) => ({ ballotId: ballot.id, ...line, weight: 1 })),
    });
    await tx.decision.update({ where: { id: loaded.id }, data: { status: step.to, submittedAt: now } });
    const facts = { ballotId: ballot.id, revision: loaded.revision, entitled: roll.lines.length, quorum };
    const changes = changesBetween(loaded, { status: step.to, submittedAt: now });
    return ok({ value: { id: loaded.id, ballotId: ballot.id }, subjectId: loaded.id, facts, changes });
  },
});

async function seatsTaken(tx: Transaction, bodyId: string, today: string): Promise<Seat[]> {
  const members = await tx.membership.findMany({
    where: {
      bodyId,
      role: { in: ['college_member', 'college_chair'] },
      ...inForceOn(today),
      person: { deactivatedAt: null },
    },
    select: { personId: true, role: true, startsOn: true },
  });
  return members.map(({ personId, role, startsOn }) => ({
    personId,
    isChair: role === 'college_chair',
    since: dayOf(startsOn),
  }));
}
