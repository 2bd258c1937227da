import 'server-only';
import { database } from '@/lib/platform/database';

/**
 * Notes that an answer was looked at; false when it was before. Of two at the same moment one goes on.
 */
export async function spendAnswer(stateHash: string, expiresAt: Date): Promise<boolean> {
  const { count } = await database().providerAnswer.createMany({
    data: { stateHash, expiresAt },
    skipDuplicates: true,
  });
  return count === 1;
}
