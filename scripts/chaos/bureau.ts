import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import type { Actor } from '@/lib/platform/actor';
import { withClient } from '@/scripts/database/connection';

/** The pool of this process may hold connections that a fall broke. */
const ATTEMPTS = 50;

const isTrouble = (code: string) => ['busy', 'unavailable', 'read_only'].includes(code);

/** Closes ballots by the command, as somebody of the bureau. */
export async function closeAsBureau(ownerUrl: string): Promise<(ballotId: string) => Promise<void>> {
  const actor = await withClient(ownerUrl, async (client): Promise<Actor> => {
    const { rows } = await client.query<{ personId: string; id: string; slug: string }>(
      `select m.person_id as "personId", b.id, b.slug from membership m join body b on b.id = m.body_id
       where m.role = 'bureau' limit 1`,
    );
    const [found] = rows;
    if (!found) throw new Error('Nobody works at the bureau');
    const { personId, id, slug } = found;
    const actingFor = { kind: 'body', id, bodyKind: 'bureau', slug, nameNl: '', nameEn: '' } as const;
    return { personId, name: 'bureau', actingFor, roles: ['bureau'], secondFactorAt: new Date() };
  });
  return async (ballotId) => {
    const invocation = { requestId: randomUUID(), idempotencyKey: randomUUID() };
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const result = await closeBallot.execute(actor, { ballotId }, invocation);
      if (result.ok) return;
      if (!isTrouble(result.error.code)) throw new Error(`The ballot was not closed: ${result.error.code}`);
      await wait(200);
    }
    throw new Error('The ballot was not closed: the database is in trouble');
  };
}
