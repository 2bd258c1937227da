import 'server-only';
import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Choice } from '@/lib/ballots/tally';
import { DECISION_LIFECYCLE, type DecisionState } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { type VersionRefusal, versionRefusal } from '@/lib/decisions/publication';
import { resultSelect, type VoteResult, voteResultOf } from '@/lib/decisions/queries/vote-result';
import { existingOn } from '@/lib/municipalities/queries/existing-on';
import type { Actor } from '@/lib/platform/actor';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { commandsFrom } from '@/lib/platform/lifecycle';
import { mayEver } from '@/lib/platform/policy';
import { query } from '@/lib/platform/query';
import { referenceOf } from '@/lib/standards/decision-reference';

/** What a person may do with a decision now. */
export type DecisionStep = 'revise' | 'submit' | 'withdraw' | 'castVote' | 'close' | 'publish';

/** An open vote as everybody in the College sees it: who voted, not what. */
export type OpenVote = {
  ballotId: string;
  openedAt: string;
  quorum: number;
  roll: { name: string; isChair: boolean; hasVoted: boolean }[];
  mine: { castAt: string; choice: Choice } | null;
  isMineToCast: boolean;
};

/** Why a decision can't go on to bind its version; `by` is the decision that made the version binding. */
export type DecisionRefusal = {
  code: VersionRefusal;
  by: { title: string; bodySlug: string; reference: string } | null;
};

/** A decision as its College sees it. Days are YYYY-MM-DD, moments ISO. */
export type CollegeDecision = {
  id: string;
  bodyId: string;
  body: { slug: string; name: string };
  status: DecisionState;
  revision: number;
  reference: string | null;
  title: string;
  motivation: string;
  entryIntoForceOn: string;
  complyBy: string;
  isExample: boolean;
  draftedBy: string | null;
  publishedAt: string | null;
  standard: { slug: string; name: string; version: string };
  openVote: OpenVote | null;
  /** The vote of the reader in the last closed ballot is among its members, like everybody's */
  results: VoteResult[];
  history: { id: string; at: string; who: string | null; event: string }[];
  /** Null while nothing stands in the way, and for a decision that is final */
  refusal: DecisionRefusal | null;
  steps: DecisionStep[];
};

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** One decision of the own College, with its votes, its history and what the reader may do next. */
export const findDecision = query({
  name: 'decision.find',
  policy: decisionPolicy,
  read: async (
    tx,
    { id, locale }: { id: string; locale: Locale },
    actor,
  ): Promise<CollegeDecision | null> => {
    const row = z.uuid().safeParse(id).success ? await readRow(tx, id) : null;
    if (!row) return null;
    const { standard, version } = row.standardVersion;
    const openVote = await openVoteOf(tx, row, actor);
    const refusal = refusalOf(row);
    return {
      id: row.id,
      bodyId: row.bodyId,
      body: { slug: row.body.slug, name: locale === 'nl' ? row.body.nameNl : row.body.nameEn },
      status: row.status,
      revision: row.revision,
      reference: row.year && row.number ? referenceOf(row.year, row.number) : null,
      title: row.title,
      motivation: row.motivation,
      entryIntoForceOn: dayOf(row.entryIntoForceOn),
      complyBy: dayOf(row.complyBy),
      isExample: row.isExample,
      draftedBy: row.draftedBy?.name ?? null,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      standard: { slug: standard.slug, name: locale === 'nl' ? standard.nameNl : standard.nameEn, version },
      openVote,
      results: row.ballots.filter(({ status }) => status === 'closed').map(voteResultOf),
      history: await historyOf(tx, row.id),
      refusal,
      steps: stepsOf(row, openVote, actor).filter((step) => !refusal || !BINDING_STEPS.includes(step)),
    };
  },
  subject: ({ bodyId }) => ({ bodyId }),
});

function readRow(tx: Transaction, id: string) {
  return tx.decision.findUnique({
    where: { id },
    include: {
      body: true,
      draftedBy: { select: { name: true } },
      standardVersion: {
        include: {
          standard: true,
          agreements: {
            select: {
              decision: {
                select: { title: true, year: true, number: true, body: { select: { slug: true } } },
              },
            },
          },
        },
      },
      ballots: {
        orderBy: { openedAt: 'desc' },
        select: { ...resultSelect, status: true, openedAt: true },
      },
    },
  });
}

async function openVoteOf(tx: Transaction, row: Row, actor: Actor | null): Promise<OpenVote | null> {
  const ballot = row.ballots.find(({ status }) => status === 'open');
  if (!ballot) return null;
  const roll = await tx.entitlement.findMany({
    where: { ballotId: ballot.id },
    select: { personId: true, isChair: true, castAt: true, person: { select: { name: true } } },
    orderBy: [{ isChair: 'desc' }, { person: { name: 'asc' } }],
  });
  const line = roll.find(({ personId }) => personId === actor?.personId);
  const vote = line?.castAt
    ? await tx.vote.findFirst({
        where: { ballotId: ballot.id, castById: actor?.personId },
        select: { choice: true, castAt: true },
      })
    : null;
  return {
    ballotId: ballot.id,
    openedAt: ballot.openedAt?.toISOString() ?? '',
    quorum: ballot.quorum ?? 1,
    roll: roll.map(({ person, isChair, castAt }) => ({
      name: person?.name ?? '',
      isChair,
      hasVoted: castAt !== null,
    })),
    mine: vote && { castAt: vote.castAt.toISOString(), choice: vote.choice },
    isMineToCast: line?.castAt === null,
  };
}

/** The steps whose commands ask whether the version can still be decided on. */
const BINDING_STEPS: DecisionStep[] = ['submit', 'publish'];

/** The answer of the rule that the commands ask too; a decision that is final has nothing left to refuse. */
function refusalOf({ status, standardVersion }: Row): DecisionRefusal | null {
  if (commandsFrom(DECISION_LIFECYCLE, status).length === 0) return null;
  const { agreements } = standardVersion;
  const code = versionRefusal(standardVersion.status, agreements.length > 0);
  if (!code) return null;
  const by = agreements[0]?.decision;
  return {
    code,
    by: by
      ? {
          title: by.title,
          bodySlug: by.body.slug,
          reference: referenceOf(by.year ?? 0, by.number ?? 0),
        }
      : null,
  };
}

/** What the lifecycle knows from here, as far as the reader's role reaches. */
function stepsOf(row: Row, openVote: OpenVote | null, actor: Actor | null): DecisionStep[] {
  const may = (step: DecisionStep) => mayEver(decisionPolicy[`decision.${step}`], actor);
  const known = commandsFrom(DECISION_LIFECYCLE, row.status);
  const steps: DecisionStep[] = [];
  if (known.includes('decision.change')) steps.push('revise');
  if (known.includes('decision.submit')) steps.push('submit');
  if (known.includes('decision.withdraw')) steps.push('withdraw');
  if (openVote?.isMineToCast) steps.push('castVote');
  if (openVote) steps.push('close');
  if (known.includes('decision.publish')) steps.push('publish');
  return steps.filter(may);
}

async function historyOf(tx: Transaction, id: string) {
  const entries = await tx.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, happenedAt: true, event: true, person: { select: { name: true } } },
  });
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.happenedAt.toISOString(),
    who: entry.person?.name ?? null,
    event: entry.event,
  }));
}

/** What publishing an adopted decision will do: how many municipalities get an obligation. */
export const previewPublication = query({
  name: 'decision.previewPublication',
  policy: decisionPolicy,
  read: async (tx, { id }: { id: string }) => {
    if (!z.uuid().safeParse(id).success) return null;
    const decision = await tx.decision.findUnique({
      where: { id },
      select: { bodyId: true, entryIntoForceOn: true },
    });
    if (!decision) return null;
    const municipalities = await tx.municipality.count({
      where: existingOn(decision.entryIntoForceOn),
    });
    return { bodyId: decision.bodyId, municipalities };
  },
  subject: ({ bodyId }) => ({ bodyId }),
});
