import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import type { Actor } from '@/lib/platform/actor';
import { withClient } from '@/scripts/database/connection';
import { openSessions } from '@/scripts/support/voter-sessions';
import { fillHall, openBallot } from './hall';
import type { BenchContext, Measurement } from './measurement';
import { measureOperations } from './operations';

const AIM = 0.4;
/** One vote per municipality that may vote in the ballot. */
const VOTES = 260;
/** Votes that are not counted: a server that runs has compiled its queries long ago. */
const WARM_UP = 60;
const CONCURRENCY = 4;

type Voter = {
  municipalityId: string;
  entitlementId: string;
  mandateId: string;
  personId: string;
  weight: number;
  sessionProof: string;
};
type Ballot = { ballotId: string; voters: Voter[] };

/** One vote through the command against the same rows written directly with pg, each in one transaction. */
export async function measureVote(context: BenchContext): Promise<Measurement> {
  await fillHall(context.ownerUrl);
  const [byCommand, byHand] = [await openRoll(context, 'bench-1'), await openRoll(context, 'bench-2')];
  const pool = new pg.Pool({ connectionString: context.portalUrl, max: CONCURRENCY });
  try {
    return await measureOperations(
      { name: 'vote', subject: 'the command', floor: 'the same inserts', aim: AIM },
      {
        subject: (index) => voteByCommand(byCommand, index),
        floor: (index) => voteByHand(pool, byHand, index),
      },
      { count: VOTES, concurrency: CONCURRENCY, warmUp: WARM_UP },
    );
  } finally {
    await pool.end();
  }
}

async function voteByCommand({ ballotId, voters }: Ballot, index: number): Promise<void> {
  const { municipalityId, personId, sessionProof } = voterAt(voters, index);
  const actor: Actor = {
    personId,
    name: 'bench',
    actingFor: { kind: 'municipality', id: municipalityId, code: '', slug: '', name: '' },
    roles: ['delegate'],
    secondFactorAt: new Date(),
    sessionProof,
  };
  const invocation = { requestId: randomUUID(), idempotencyKey: randomUUID() };
  const result = await castVote.execute(actor, { ballotId, municipalityId, choice: 'for' }, invocation);
  if (!result.ok) throw new Error(`The vote was refused: ${result.error.code}`);
}

/** The rows that the command leaves behind, by hand: the roll, the vote, the audit entry and the receipt. */
async function voteByHand(pool: pg.Pool, { ballotId, voters }: Ballot, index: number) {
  const voter = voterAt(voters, index);
  const { municipalityId, entitlementId, mandateId, personId, weight, sessionProof } = voter;
  const now = new Date();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.person_id', $1, true), set_config('app.municipality_id', $2, true),
         set_config('app.session_proof', $3, true)`,
      [personId, municipalityId, sessionProof],
    );
    await client.query('update entitlement set cast_at = $2 where id = $1 and cast_at is null', [
      entitlementId,
      now,
    ]);
    await client.query(
      `insert into vote (id, ballot_id, entitlement_id, municipality_id, cast_by_id, mandate_id, choice, weight, cast_at, salt)
       values ($1, $2, $3, $4, $5, $6, 'for', $7, $8, $9)`,
      [
        randomUUID(),
        ballotId,
        entitlementId,
        municipalityId,
        personId,
        mandateId,
        weight,
        now,
        'ab'.repeat(32),
      ],
    );
    await client.query(
      `insert into audit_entry (happened_at, person_id, municipality_id, event, subject_id, data, request_id)
       values ($1, $2, $3, 'ballot.vote_cast', $4, $5, $6)`,
      [now, personId, municipalityId, ballotId, { ballotId, weight, mandateId }, randomUUID()],
    );
    await client.query(
      `insert into command_receipt (person_id, digest, command, result) values ($1, $2, 'ballot.castVote', $3)`,
      [personId, randomBytes(32).toString('hex'), { ballotId }],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

function voterAt(voters: Voter[], index: number): Voter {
  const voter = voters[index];
  if (!voter) throw new Error(`The roll has no voter ${index}`);
  return voter;
}

/** A ballot with its roll: who votes for which municipality, and on which mandate. */
async function openRoll({ ownerUrl }: BenchContext, slug: string): Promise<Ballot> {
  const ballotId = await openBallot(ownerUrl, slug);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Omit<Voter, 'sessionProof'>>(
      `select e.id as "entitlementId", e.municipality_id as "municipalityId", e.weight, m.id as "mandateId",
         m.person_id as "personId"
       from entitlement e join mandate m on m.municipality_id = e.municipality_id and m.ended_at is null
       where e.ballot_id = $1`,
      [ballotId],
    );
    const tokens = await openSessions(client, rows);
    return { ballotId, voters: rows.map((row, index) => ({ ...row, sessionProof: tokens[index] ?? '' })) };
  });
}
