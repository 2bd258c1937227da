import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import type { Actor } from '@/lib/platform/actor';
import { withClient } from '@/scripts/database/connection';
import type { BenchContext, Measurement } from './measurement';
import { measureOperations } from './operations';

const AIM = 0.4;
/** One vote per municipality that may vote in the ballot. */
const VOTES = 260;
/** Votes that are not counted: a server that runs has compiled its queries long ago. */
const WARM_UP = 60;
const CONCURRENCY = 4;

type Voter = { municipalityId: string; entitlementId: string; mandateId: string; weight: number };
type Ballot = { ballotId: string; voters: Voter[] };

/** One vote through the command against the same rows written directly with pg, each in one transaction. */
export async function measureVote(context: BenchContext): Promise<Measurement> {
  const personId = await anyPerson(context);
  await mandateEverywhere(context, personId);
  const open = (slug: string) => openBallot(context, slug, personId);
  const [byCommand, byHand] = [await open('bench-1'), await open('bench-2')];
  const pool = new pg.Pool({ connectionString: context.portalUrl, max: CONCURRENCY });
  try {
    return await measureOperations(
      { name: 'vote', subject: 'the command', floor: 'the same inserts', aim: AIM },
      {
        subject: (index) => voteByCommand(byCommand, index, personId),
        floor: (index) => voteByHand(pool, byHand, index, personId),
      },
      { count: VOTES, concurrency: CONCURRENCY, warmUp: WARM_UP },
    );
  } finally {
    await pool.end();
  }
}

async function voteByCommand({ ballotId, voters }: Ballot, index: number, personId: string): Promise<void> {
  const { municipalityId } = voterAt(voters, index);
  const actor: Actor = {
    personId,
    name: 'bench',
    actingFor: { kind: 'municipality', id: municipalityId, code: '', slug: '', name: '' },
    roles: ['delegate'],
    secondFactorAt: new Date(),
  };
  const invocation = { requestId: randomUUID(), idempotencyKey: randomUUID() };
  const result = await castVote.execute(actor, { ballotId, municipalityId, choice: 'for' }, invocation);
  if (!result.ok) throw new Error(`The vote was refused: ${result.error.code}`);
}

/** The rows that the command leaves behind, by hand: the roll, the vote, the audit entry and the receipt. */
async function voteByHand(pool: pg.Pool, { ballotId, voters }: Ballot, index: number, personId: string) {
  const { municipalityId, entitlementId, mandateId, weight } = voterAt(voters, index);
  const now = new Date();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.person_id', $1, true), set_config('app.municipality_id', $2, true)`,
      [personId, municipalityId],
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

async function anyPerson({ ownerUrl }: BenchContext): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from person limit 1');
    if (!rows[0]) throw new Error('The benchmark needs the demo accounts');
    return rows[0].id;
  });
}

/** One person may vote for every municipality; the mandates of the demonstration make room. */
async function mandateEverywhere({ ownerUrl }: BenchContext, personId: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `update mandate set ended_at = now(), ended_by_id = $1, ending = 'municipality_ended' where ended_at is null`,
      [personId],
    );
    await client.query(
      `insert into mandate (id, municipality_id, person_id, kind, starts_on, ends_on, granted_on, registered_by_id)
       select gen_random_uuid(), id, $1, 'principal', current_date - 1, current_date + 1, current_date - 1, $1
       from municipality where ended_on is null`,
      [personId],
    );
  });
}

/** An open ballot of its own, in which every municipality that exists may vote. Written as the owner. */
async function openBallot({ ownerUrl }: BenchContext, slug: string, personId: string): Promise<Ballot> {
  const [meetingId, itemId, ballotId] = [randomUUID(), randomUUID(), randomUUID()];
  return withClient(ownerUrl, async (client) => {
    await client.query(
      `insert into assembly_meeting (id, slug, title_nl, title_en, year, location, starts_at, status, called_at)
       values ($1, $2, $2, $2, 2027, 'Utrecht', now(), 'open', now())`,
      [meetingId, slug],
    );
    await client.query(
      `insert into agenda_item (id, meeting_id, position, label, kind, title_nl, title_en)
       values ($1, $2, 1, '1', 'information', $3, $3)`,
      [itemId, meetingId, slug],
    );
    await client.query(
      `insert into ballot (id, agenda_item_id, status, majority, weight_scheme, opened_at)
       values ($1, $2, 'open', 'simple', 'one_each_v1', now())`,
      [ballotId, itemId],
    );
    const { rows } = await client.query<Voter>(
      `insert into entitlement (id, ballot_id, municipality_id, weight)
       select gen_random_uuid(), $1, id, 1 from municipality where ended_on is null
       returning id as "entitlementId", municipality_id as "municipalityId", weight,
         (select m.id from mandate m where m.municipality_id = entitlement.municipality_id
            and m.person_id = $2 and m.ended_at is null) as "mandateId"`,
      [ballotId, personId],
    );
    return { ballotId, voters: rows };
  });
}
