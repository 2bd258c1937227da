import { hashPassword } from '../../lib/identity/password';
import { bodyIds } from './bodies';
import { seedDraftDecision, seedPublishedDecision } from './demo-decisions';
import { DEMO_PASSWORD } from './demo-password';
import { municipalityIds } from './municipalities';
import { readDemo } from './read-facts';
import { actAs, day, type Tx } from './scope';

/** Each demo account has a code app with a published secret, so that voting and deciding can be tried by hand. */
async function seedDemoFactors(tx: Tx, people: { id: string }[]): Promise<void> {
  for (const { id } of people) {
    await actAs(tx, { bodyKind: 'bureau', personId: id });
    await tx.totpFactor.createMany({ data: { personId: id, confirmedAt: new Date() } });
  }
  await actAs(tx, { bodyKind: 'bureau' });
}

/** Loads the demo accounts with their roles, and the example decisions of the College. */
export async function seedDemo(tx: Tx): Promise<void> {
  const { accounts, decisions, draftDecision } = readDemo();
  const municipality = await municipalityIds(tx);
  const body = await bodyIds(tx);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await tx.person.createMany({
    data: accounts.map(({ name, email }) => ({ name, email, passwordHash, isDemo: true })),
  });
  const people = await tx.person.findMany({ where: { isDemo: true }, select: { id: true, email: true } });
  const personOf = new Map(people.map(({ id, email }) => [email, id]));
  await tx.membership.createMany({
    data: accounts.flatMap(({ email, memberships }) =>
      memberships.map((membership) => ({
        personId: personOf.get(email) as string,
        municipalityId: membership.municipality === null ? null : municipality(membership.municipality),
        bodyId: membership.body === null ? null : body(membership.body),
        role: membership.role,
        startsOn: day('2026-01-01'),
      })),
    ),
  });
  await seedDemoFactors(tx, people);
  for (const [index, decision] of decisions.entries()) {
    await seedPublishedDecision(tx, body(decision.body), decision, index + 1);
  }
  await seedDraftDecision(
    tx,
    body(draftDecision.body),
    draftDecision,
    personOf.get(draftDecision.draftedBy) ?? null,
  );
}
