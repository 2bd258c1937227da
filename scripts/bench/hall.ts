import { randomUUID } from 'node:crypto';
import { withClient } from '@/scripts/database/connection';

/** Who votes for a municipality. */
export type Delegate = { municipalityId: string; personId: string };

/**
 * A delegate with a mandate in every municipality that exists; the mandates that were there make room. Written as the
 * owner of the database, in few statements, because a hall of 342 is made in a moment that way.
 */
export function fillHall(ownerUrl: string): Promise<Delegate[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query(
      `update mandate set ended_at = now(), ended_by_id = registered_by_id, ending = 'municipality_ended'
       where ended_at is null`,
    );
    const { rows } = await client.query<Delegate>(
      `with seat as (select id as municipality_id, gen_random_uuid() as person_id from municipality where ended_on is null),
       addressed as (insert into account (id, email) select person_id, person_id || '@zaal.example' from seat returning id),
       known as (insert into person (id, name) select id, 'Gemachtigde' from addressed returning id)
       select municipality_id as "municipalityId", person_id as "personId" from seat join known on known.id = person_id`,
    );
    const seats = JSON.stringify(rows);
    await client.query(
      `insert into membership (id, person_id, municipality_id, role, starts_on)
       select gen_random_uuid(), "personId", "municipalityId", 'delegate', current_date - 1
       from jsonb_to_recordset($1::jsonb) as seat ("personId" uuid, "municipalityId" uuid)`,
      [seats],
    );
    await client.query(
      `insert into mandate (id, municipality_id, person_id, kind, starts_on, ends_on, granted_on, registered_by_id)
       select gen_random_uuid(), "municipalityId", "personId", 'principal', current_date - 1, current_date + 1,
         current_date - 1, "personId"
       from jsonb_to_recordset($1::jsonb) as seat ("personId" uuid, "municipalityId" uuid)`,
      [seats],
    );
    return rows;
  });
}

/** An open ballot of its own, in which every municipality that exists may vote. Returns its id; written as the owner. */
export function openBallot(ownerUrl: string, slug: string): Promise<string> {
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
    await client.query(
      `insert into entitlement (id, ballot_id, municipality_id, weight)
       select gen_random_uuid(), $1, id, 1 from municipality where ended_on is null`,
      [ballotId],
    );
    return ballotId;
  });
}
