import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Role } from '@/lib/platform/generated/enums';
import { ACCOUNTS } from './accounts';

/**
 * Tables of a municipality in which the work of a body puts rows for every municipality at once: other tests do so
 * at the same time. That a vote is cast by nobody else shows in `vote`.
 */
const OF_EVERYONE = ['contribution', 'entitlement', 'inhabitant_count', 'obligation', 'vote'];

/** Ids by table. */
export type Things = Record<string, string[]>;

/** The database as its owner sees it: to set up people, and to prove what did not change. */
export class Tenants {
  readonly #pool: pg.Pool;

  /** The database at this address; without it, that of the portal that all tests share. */
  constructor(ownerUrl = process.env.E2E_OWNER_URL) {
    this.#pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async municipality(slug: string): Promise<string> {
    return (await this.#one<{ id: string }>('SELECT id FROM municipality WHERE slug = $1', [slug])).id;
  }

  async idOf(email: string): Promise<string> {
    return (await this.#one<{ id: string }>('SELECT id FROM account WHERE email = $1', [email])).id;
  }

  /** Somebody new with these roles, and the password of the demonstration. */
  async person(municipalityId: string, roles: Role[], name = `Iemand ${randomUUID()}`) {
    const email = `${randomUUID()}@proef.example`;
    const { id } = await this.#one<{ id: string }>(
      'INSERT INTO account (id, email) VALUES (gen_random_uuid(), $1) RETURNING id',
      [email],
    );
    await this.#pool.query('INSERT INTO person (id, name) VALUES ($1, $2)', [id, name]);
    await this.#pool.query(
      `INSERT INTO password (person_id, hash)
       SELECT $1, hash FROM password JOIN account ON account.id = person_id WHERE email = $2`,
      [id, ACCOUNTS.auditor],
    );
    for (const role of roles) {
      await this.#pool.query(
        `INSERT INTO membership (id, person_id, municipality_id, role, starts_on)
         VALUES (gen_random_uuid(), $1, $2, $3::role, '2020-01-01')`,
        [id, municipalityId, role],
      );
    }
    return { id, email, name };
  }

  /** An invitation that is still open. */
  async invitation(municipalityId: string, by: string, email: string): Promise<void> {
    await this.#pool.query(
      `INSERT INTO invitation (id, municipality_id, email, role, token_hash, invited_by_id, expires_at)
       VALUES (gen_random_uuid(), $1, $2::text, 'reader', encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), $3, now() + interval '1 day')`,
      [municipalityId, email, by],
    );
  }

  /** What a municipality shows for one of its obligations, with a file. */
  async evidence(municipalityId: string, by: string, title: string): Promise<void> {
    const file = await this.#one<{ id: string }>(
      `INSERT INTO evidence_file (id, municipality_id, media_type, size, sha256, content)
       SELECT gen_random_uuid(), $1, 'application/pdf', length(content), encode(sha256(content), 'hex'), content
       FROM convert_to('%PDF-1.4 ' || $2, 'UTF8') AS content RETURNING id`,
      [municipalityId, title],
    );
    await this.#pool.query(
      `INSERT INTO evidence (id, municipality_id, obligation_id, title, file_id, added_by_id)
       SELECT gen_random_uuid(), $1, id, $2, $3, $4 FROM obligation WHERE municipality_id = $1 LIMIT 1`,
      [municipalityId, title, file.id, by],
    );
  }

  /** Lets somebody go on as if they had just proved a second factor, so that no step stops for that reason alone. */
  async confirm(personId: string): Promise<void> {
    await this.#pool.query(
      `UPDATE session SET second_factor_at = now(), seal = session_seal(id, person_id, token_hash, now())
       WHERE person_id = $1 AND ended_at IS NULL`,
      [personId],
    );
  }

  /** How many things somebody has done, by the audit trail. */
  async entriesOf(personId: string): Promise<number> {
    const sql = 'SELECT count(*)::int AS entries FROM audit_entry WHERE person_id = $1';
    return (await this.#one<{ entries: number }>(sql, [personId])).entries;
  }

  /** The ids of all that belongs to a municipality, by table: itself and its people among them. */
  async thingsOf(municipalityId: string): Promise<Things> {
    const things: Things = { municipality: [municipalityId] };
    const note = async (table: string, sql: string) => {
      const { rows } = await this.#pool.query<{ id: string }>(sql, [municipalityId]);
      if (rows.length > 0) things[table] = rows.map(({ id }) => id);
    };
    for (const table of await this.#tables('id'))
      await note(table, `SELECT id FROM "${table}" WHERE municipality_id = $1`);
    await note('person', 'SELECT DISTINCT person_id AS id FROM membership WHERE municipality_id = $1');
    return things;
  }

  /** What a municipality has, row by row, with its people and their log-ins: equal when nothing changed. */
  async stateOf(municipalityId: string): Promise<Record<string, string[]>> {
    const state: Record<string, string[]> = {};
    const note = async (table: string, where: string) => {
      const { rows } = await this.#pool.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE ${where} ORDER BY 1`,
        [municipalityId],
      );
      state[table] = rows.map(({ row }) => row);
    };
    for (const table of await this.#tables('municipality_id')) {
      if (!OF_EVERYONE.includes(table)) await note(table, 't.municipality_id = $1');
    }
    const theirs = '(SELECT person_id FROM membership WHERE municipality_id = $1)';
    await note('person', `t.id IN ${theirs}`);
    await note('account', `t.id IN ${theirs}`);
    await note('password', `t.person_id IN ${theirs}`);
    await note('session', `t.person_id IN ${theirs}`);
    await note('vote', `t.municipality_id = $1 OR t.cast_by_id IN ${theirs}`);
    return state;
  }

  async #tables(column: string): Promise<string[]> {
    const { rows } = await this.#pool.query<{ name: string }>(
      `SELECT a.table_name AS name FROM information_schema.columns a
       JOIN information_schema.columns b USING (table_schema, table_name)
       WHERE table_schema = 'public' AND a.column_name = 'municipality_id' AND b.column_name = $1 ORDER BY 1`,
      [column],
    );
    return rows.map(({ name }) => name);
  }

  async #one<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row> {
    const { rows } = await this.#pool.query<Row>(sql, values);
    if (!rows[0]) throw new Error(`Nothing found: ${sql}`);
    return rows[0];
  }
}
