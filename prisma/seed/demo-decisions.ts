import { newSalt } from '../../lib/ballots/commitment';
import { quorumOf } from '../../lib/ballots/quorum';
import { bind } from '../../lib/decisions/commands/bind';
import { carryVersions } from '../../lib/decisions/commands/carry-versions';
import { versionRefusal } from '../../lib/decisions/publication';
import { todayInAmsterdam } from '../../lib/platform/clock';
import type { readDemo } from './read-facts';
import { actAs, day, momentOf, type Tx } from './scope';

type Published = ReturnType<typeof readDemo>['decisions'][number];
type Draft = ReturnType<typeof readDemo>['draftDecision'];
type DecisionDates = { entryIntoForceOn: Date; complyBy: Date };
type Text = Pick<
  Published,
  'standard' | 'version' | 'titleNl' | 'motivationNl' | 'exampleNoteNl' | 'entryIntoForceOn' | 'complyBy'
>;

/** Loads a decision that the College is still writing. */
export async function seedDraftDecision(tx: Tx, bodyId: string, draft: Draft, draftedById: string | null) {
  await actAs(tx, { bodyKind: 'college', bodyId });
  await tx.decision.create({ data: { ...(await decisionText(tx, bodyId, draft)), draftedById } });
}

/** Loads an example decision as if it had gone all the way: drafted, voted on, published, binding for all. */
export async function seedPublishedDecision(tx: Tx, bodyId: string, facts: Published, number: number) {
  await actAs(tx, { bodyKind: 'college', bodyId });
  const text = await decisionText(tx, bodyId, facts);
  const decidedAt = new Date(`${facts.decidedOn}T13:00:00.000Z`);
  const decision = await tx.decision.create({
    data: { ...text, status: 'adopted', submittedAt: decidedAt, decidedAt },
  });
  await seedCollegeVote(tx, bodyId, decision.id, facts, decidedAt);
  await actAs(tx, { bodyKind: 'college', bodyId });
  await tx.decision.update({
    where: { id: decision.id },
    data: { status: 'published', year: decidedAt.getUTCFullYear(), number, publishedAt: decidedAt },
  });
  await makeBinding(tx, decision);
}

async function decisionText(tx: Tx, bodyId: string, facts: Text) {
  const version = await tx.standardVersion.findFirstOrThrow({
    where: { version: facts.version, standard: { slug: facts.standard } },
    select: { id: true },
  });
  return {
    bodyId,
    standardVersionId: version.id,
    title: facts.titleNl,
    motivation: facts.motivationNl,
    entryIntoForceOn: day(facts.entryIntoForceOn),
    complyBy: day(facts.complyBy),
    isExample: true,
  };
}

async function seedCollegeVote(tx: Tx, bodyId: string, decisionId: string, facts: Published, at: Date) {
  const voters = await tx.membership.findMany({
    where: {
      bodyId,
      role: { in: ['college_chair', 'college_member'] },
      startsOn: { lte: at },
      endsOn: { gte: at },
    },
    select: { personId: true, role: true },
    orderBy: [{ role: 'desc' }, { id: 'asc' }],
  });
  if (voters.length !== facts.votesFor + facts.votesAgainst) {
    throw new Error(
      `${facts.titleNl}: ${voters.length} members can't cast ${facts.votesFor + facts.votesAgainst} votes`,
    );
  }
  const { seats } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { seats: true } });
  const ballot = await tx.ballot.create({
    data: {
      bodyId,
      decisionId,
      status: 'open',
      majority: 'simple',
      weightScheme: 'one_each_v1',
      quorum: quorumOf(seats),
      openedAt: at,
    },
  });
  for (const [index, { personId, role }] of voters.entries()) {
    await actAs(tx, { bodyKind: 'college', bodyId, personId });
    const entitlement = await tx.entitlement.create({
      data: { ballotId: ballot.id, personId, weight: 1, isChair: role === 'college_chair', castAt: at },
    });
    const choice = index < facts.votesFor ? 'for' : 'against';
    await tx.vote.create({
      data: {
        ballotId: ballot.id,
        entitlementId: entitlement.id,
        castById: personId,
        choice,
        weight: 1,
        castAt: at,
        salt: newSalt(),
      },
    });
  }
  await tx.ballot.update({
    where: { id: ballot.id },
    data: {
      status: 'closed',
      closedAt: at,
      outcome: 'adopted',
      votesFor: facts.votesFor,
      votesAgainst: facts.votesAgainst,
      votesAbstained: 0,
    },
  });
}

/** The same rules as when a College publishes: who is bound, and what becomes of the version. */
async function makeBinding(tx: Tx, decision: { id: string; standardVersionId: string } & DecisionDates) {
  const version = await tx.standardVersion.findUniqueOrThrow({
    where: { id: decision.standardVersionId },
    select: { id: true, status: true, standardId: true, agreements: { select: { id: true } } },
  });
  const refusal = versionRefusal(version.status, version.agreements.length > 0);
  if (refusal) throw new Error(`Decision ${decision.id} can't be published: ${refusal}`);
  await bind(tx, decision);
  const moves = await carryVersions(tx, version.standardId, version, todayInAmsterdam(await momentOf(tx)));
  if (!moves.ok) throw new Error(`Decision ${decision.id}: ${moves.error.code}`);
}
