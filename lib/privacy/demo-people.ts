import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { asJob } from '@/lib/platform/jobs';
import { eraseAccount } from '@/lib/privacy/commands/erase';
import { DEMO_DOMAIN } from '@/lib/privacy/erasure';

/**
 * Erases the accounts of the demonstration that are still open, each in its own name and through the door, like every
 * erasure. Returns the addresses; a second run finds none. Throws when one stays, with what the door said of it.
 */
export async function removeDemoPeople(): Promise<string[]> {
  const found = await asJob('forget_leavers', async (tx) => ({
    bureau: await tx.body.findFirstOrThrow({ where: { kind: 'bureau' } }),
    people: await tx.person.findMany({
      where: {
        deactivatedAt: null,
        OR: [{ isDemo: true }, { account: { email: { endsWith: `@${DEMO_DOMAIN}` } } }],
      },
      select: { id: true, name: true, account: { select: { email: true } } },
      orderBy: { account: { email: 'asc' } },
    }),
  }));
  const { bureau, people = [] } = found ?? {};
  if (!bureau) throw new Error('A portal is forgetting people at this moment: try again in a minute.');
  const { id, kind: bodyKind, slug, nameNl, nameEn } = bureau;
  const actingFor: Actor['actingFor'] = { kind: 'body', id, bodyKind, slug, nameNl, nameEn };
  for (const { id: personId, name, account } of people) {
    const input = { email: account.email, because: 'demo' };
    const actor: Actor = { personId, name, actingFor, roles: [] };
    const result = await eraseAccount.execute(actor, input, { requestId: randomUUID() });
    if (!result.ok) throw new Error(`${account.email} stays: ${result.error.code}`);
  }
  return people.map(({ account }) => account.email);
}
