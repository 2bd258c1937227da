import type { Role } from '../../lib/platform/generated/enums';
import type { readDemo } from './read-facts';
import { day, type Tx } from './scope';

type Demo = ReturnType<typeof readDemo>;

/** The term of the demo accounts: four years from the first day of the demonstration. */
export const DEMO_TERM = { startsOn: '2026-01-01', endsOn: '2029-12-31' };

/** Loads a term in a College or the Taskforce: the role, and the appointment on which it rests. */
export async function seedTerm(
  tx: Tx,
  held: { personId: string; bodyId: string; role: Role },
  term: { startsOn: string; endsOn: string; decision: string; renewalOfId?: string },
): Promise<string> {
  const { startsOn, endsOn, decision, renewalOfId } = term;
  const membership = await tx.membership.create({
    data: { ...held, startsOn: day(startsOn), endsOn: day(endsOn) },
    select: { id: true },
  });
  const { id } = await tx.appointment.create({
    data: { membershipId: membership.id, termEndsOn: day(endsOn), decision, renewalOfId },
    select: { id: true },
  });
  return id;
}

/**
 * Loads the terms from before the demonstration, so that the register has a history. Returns the renewed ones, by
 * person and role.
 */
export async function seedEarlierTerms(
  tx: Tx,
  { earlierTerms, appointedBy: decision }: Demo,
  body: (slug: string) => string,
  personOf: (email: string) => string,
  endedById: string,
): Promise<Map<string, string>> {
  const renewed = new Map<string, string>();
  for (const { email, body: slug, role, startsOn, endsOn, isRenewed, ended } of earlierTerms) {
    const held = { personId: personOf(email), bodyId: body(slug), role };
    const id = await seedTerm(tx, held, { startsOn, endsOn, decision });
    if (isRenewed) renewed.set(`${email} ${role}`, id);
    if (!ended) continue;
    const endedOn = day(ended.on);
    await tx.appointment.updateMany({
      where: { id },
      data: { endedOn, endReason: ended.reasonNl, endedById },
    });
    await tx.membership.updateMany({ where: { appointment: { id } }, data: { endsOn: endedOn } });
  }
  return renewed;
}
