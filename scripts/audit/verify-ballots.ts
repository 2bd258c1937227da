import type pg from 'pg';
import { type Claim, claims, knowsBeginning } from './claims';
import type { Finding, Reason } from './finding';

/** How many closed ballots were looked at, how many of them without an entry to compare with, and what does not hold. */
export type BallotReport = { ballots: number; withoutEntry: number; findings: Finding[] };

type BallotRow = {
  id: string;
  isClosed: boolean;
  isExample: boolean;
  /** Outcome and sums as the ballot has them, as its votes add up, and its roll: voters and weight */
  result: string;
  votes: string;
  roll: string;
};

/**
 * Compares each closed ballot with the entry of its closing: outcome and sums, and what its votes add up to. And each
 * ballot with the entry of its opening: how many voters the roll has.
 */
export async function verifyBallots(client: pg.Client): Promise<BallotReport> {
  const closings = await claims(client, CLOSINGS);
  const openings = await claims(client, OPENINGS);
  const tolerant = !(await knowsBeginning(client));
  const report: BallotReport = { ballots: 0, withoutEntry: 0, findings: [] };
  const { rows } = await client.query<BallotRow>(BALLOTS);
  for (const ballot of rows) {
    const closed = closings.get(ballot.id) ?? [];
    const reasons = [...reasonsOfResult(ballot, closed), ...reasonsOfRoll(ballot, openings.get(ballot.id))];
    if (ballot.isClosed) report.ballots += 1;
    if (ballot.isClosed && closed.length === 0) {
      if (tolerant && ballot.isExample) report.withoutEntry += 1;
      else reasons.push('closed_without_entry');
    }
    report.findings.push(...reasons.map((reason) => ({ about: `Ballot ${ballot.id}`, reason })));
    closings.delete(ballot.id);
    openings.delete(ballot.id);
  }
  for (const id of new Set([...closings.keys(), ...openings.keys()])) {
    report.findings.push({ about: `Ballot ${id}`, reason: 'ballot_missing' });
  }
  return report;
}

function reasonsOfResult({ isClosed, result, votes }: BallotRow, [closing, another]: Claim[]): Reason[] {
  const reasons: Reason[] = [];
  if (another) reasons.push('closed_twice');
  if (closing && closing.proof !== result) reasons.push('result_changed');
  // Without an entry the sums of the ballot itself are all there is.
  const sums = (closing?.proof ?? result).split(' ').slice(1).join(' ');
  if ((closing || isClosed) && votes !== sums) reasons.push('votes_do_not_add_up');
  return reasons;
}

/** The entry of an opening tells the number of voters, and in the assembly what they weigh together. */
function reasonsOfRoll({ roll }: BallotRow, [opening]: Claim[] = []): Reason[] {
  if (!opening?.proof) return [];
  const known = roll.split(' ').slice(0, opening.proof.split(' ').length).join(' ');
  return known === opening.proof ? [] : ['roll_changed'];
}

const RESULT = (d: string) =>
  `concat_ws(' ', ${d}->>'outcome', ${d}->>'votesFor', ${d}->>'votesAgainst', ${d}->>'votesAbstained')`;

const CLOSINGS = `
  select coalesce(e.data->>'ballotId', e.subject_id::text) as about, e.id as "entryId", ${RESULT('e.data')} as proof
  from audit_entry e where e.event in ('ballot.closed', 'decision.vote_closed')
  union all
  select c->>'ballotId', b.id, ${RESULT('c')} from beginning b, jsonb_array_elements(b.data->'closings') c`;

const OPENINGS = `
  select coalesce(e.data->>'ballotId', e.subject_id::text) as about, e.id as "entryId",
    concat_ws(' ', e.data->>'entitled', e.data->>'votes') as proof
  from audit_entry e where e.event in ('ballot.opened', 'decision.submitted')`;

const SUM = (choice: string) => `coalesce(sum(v.weight) filter (where v.choice = '${choice}'), 0)`;

const BALLOTS = `
  select b.id, b.status = 'closed' as "isClosed", coalesce(d.is_example, false) as "isExample",
    concat_ws(' ', b.outcome::text, b.votes_for, b.votes_against, b.votes_abstained) as result,
    (select concat_ws(' ', ${SUM('for')}, ${SUM('against')}, ${SUM('abstain')}) from vote v where v.ballot_id = b.id) as votes,
    (select concat_ws(' ', count(*), coalesce(sum(e.weight), 0)) from entitlement e where e.ballot_id = b.id) as roll
  from ballot b left join decision d on d.id = b.decision_id order by b.id`;
