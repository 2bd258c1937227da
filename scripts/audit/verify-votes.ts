import type pg from 'pg';
import { type CommittedVote, commitmentOf } from '@/lib/ballots/commitment';
import { type Claim, claims, knowsBeginning } from './claims';
import type { Finding, Reason } from './finding';

/** How many votes were looked at, how many of them only by the sums at closing, and every one that does not hold. */
export type VoteReport = { votes: number; bySumsOnly: number; findings: Finding[] };

type VoteRow = CommittedVote & { salt: string | null; isExample: boolean };

/**
 * Compares every vote with its one entry, both ways: a vote that was changed, added or removed. A vote from before
 * there were commitments is known by its voter only; what it says is checked against the sums (verify-ballots.ts).
 */
export async function verifyVotes(client: pg.Client): Promise<VoteReport> {
  const proved = await claims(client, PROVED);
  const named = await claims(client, NAMED);
  const tolerant = !(await knowsBeginning(client));
  const report: VoteReport = { votes: 0, bySumsOnly: 0, findings: [] };
  const { rows } = await client.query<VoteRow>(VOTES);
  for (const vote of rows) {
    const about = `Vote ${vote.id} in ballot ${vote.ballotId}`;
    const claimed = proved.get(vote.id);
    proved.delete(vote.id);
    report.votes += 1;
    const reason = claimed ? reasonOf(vote, claimed) : takeOne(named, vote, tolerant);
    if (reason === 'by_sums') report.bySumsOnly += 1;
    else if (reason) report.findings.push({ about, reason });
  }
  for (const [id, [claim]] of [...proved, ...named]) {
    if (claim) report.findings.push({ about: `Vote ${id}, entry ${claim.entryId}`, reason: 'vote_missing' });
  }
  return report;
}

function reasonOf(vote: VoteRow, claimed: Claim[]): Reason | null {
  if (claimed.length > 1) return 'vote_claimed_twice';
  if (vote.salt === null || commitmentOf(vote, vote.salt) !== claimed[0]?.proof) return 'vote_changed';
  return null;
}

/** An entry without a commitment stands for one vote of its voter. */
function takeOne(named: Map<string, Claim[]>, vote: VoteRow, tolerant: boolean): Reason | 'by_sums' {
  const key = `${vote.ballotId} ${vote.castById} ${vote.municipalityId ?? ''}`;
  const rest = named.get(key);
  if (!rest) return tolerant && vote.isExample ? 'by_sums' : 'vote_without_entry';
  if (rest.length === 1) named.delete(key);
  else named.set(key, rest.slice(1));
  return 'by_sums';
}

const CAST = `e.event in ('ballot.vote_cast', 'decision.vote_cast')`;

const PROVED = `
  select e.data->>'voteId' as about, e.id as "entryId", e.data->>'commitment' as proof
  from audit_entry e where ${CAST} and e.data ? 'voteId'
  union all
  select v->>'voteId', b.id, v->>'commitment' from beginning b, jsonb_array_elements(b.data->'votes') v`;

const NAMED = `
  select concat_ws(' ', e.data->>'ballotId', e.person_id::text, coalesce(e.municipality_id::text, '')) as about,
    e.id as "entryId", null as proof
  from audit_entry e where ${CAST} and not e.data ? 'voteId'`;

const VOTES = `
  select v.id, v.ballot_id as "ballotId", v.entitlement_id as "entitlementId", v.municipality_id as "municipalityId",
    v.cast_by_id as "castById", v.mandate_id as "mandateId", v.choice::text as choice, v.weight, v.cast_at as "castAt",
    v.salt, coalesce(d.is_example, false) as "isExample"
  from vote v join ballot b on b.id = v.ballot_id left join decision d on d.id = b.decision_id
  order by v.ballot_id, v.id`;
