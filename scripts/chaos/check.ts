import type pg from 'pg';
import { type Answer, isAccepted } from './send-vote';
import type { Ballot } from './voters';

type Stored = { municipalityId: string; choice: string; weight: number };

/** A vote that was sent with what became of it. */
export type Sent = { ballot: Ballot; answer: Answer };

/**
 * What is wrong with the votes of a ballot after a round, a line each: a vote that was accepted and is not there, is
 * there twice or says something else, one that is there and was never accepted, and marks on the roll, entries of the
 * audit trail or sums at closing that are not those of the votes.
 */
export async function problemsOf(client: pg.Client, ballotId: string, sent: Sent[]): Promise<string[]> {
  const { rows: votes } = await client.query<Stored>(
    `select municipality_id as "municipalityId", choice::text, weight from vote where ballot_id = $1`,
    [ballotId],
  );
  const { rows } = await client.query<{ marks: number; entries: number; sums: (number | null)[] }>(
    `select (select count(*)::int from entitlement where ballot_id = $1 and cast_at is not null) as marks,
       (select count(*)::int from audit_entry where event = 'ballot.vote_cast' and subject_id = $1) as entries,
       array[votes_for, votes_against, votes_abstained] as sums
     from ballot where id = $1`,
    [ballotId],
  );
  const [{ marks, entries, sums } = { marks: 0, entries: 0, sums: [] }] = rows;
  const wanted = ['for', 'against', 'abstain'].map((choice) => sumOf(votes, choice));
  return [
    ...sent.flatMap((one) => problemsOfVote(one, votes)),
    ...(marks === votes.length ? [] : [`${marks} marks on the roll for ${votes.length} votes`]),
    ...(entries === votes.length ? [] : [`${entries} entries in the audit trail for ${votes.length} votes`]),
    ...(String(sums) === String(wanted) ? [] : [`closed with ${sums} where the votes are ${wanted}`]),
  ];
}

function problemsOfVote({ ballot, answer }: Sent, votes: Stored[]): string[] {
  const about = `the vote of ${ballot.municipalityId}`;
  const stored = votes.filter(({ municipalityId }) => municipalityId === ballot.municipalityId);
  if (!isAccepted(answer))
    return [`${about} got no receipt (${answer.outcome}) and is stored ${stored.length} times`];
  if (stored.length !== 1) return [`${about} was accepted and is stored ${stored.length} times`];
  return stored[0]?.choice === ballot.choice
    ? []
    : [`${about} was ${ballot.choice} and is ${stored[0]?.choice}`];
}

function sumOf(votes: Stored[], choice: string): number {
  return votes.filter((vote) => vote.choice === choice).reduce((sum, { weight }) => sum + weight, 0);
}
