import { randomUUID } from 'node:crypto';
import { isAppointed } from '../../lib/appointments/term';
import { hashPassword } from '../../lib/identity/password';
import { bodyIds } from './bodies';
import { DEMO_TERM, seedEarlierTerms, seedTerm } from './demo-appointments';
import { seedDraftDecision, seedPublishedDecision } from './demo-decisions';
import { seedDemoEvidence } from './demo-evidence';
import { seedDemoMandates } from './demo-mandates';
import { DEMO_PASSWORD } from './demo-password';
import { municipalityIds } from './municipalities';
import { readDemo } from './read-facts';
import { actAs, day, type Tx } from './scope';

/**
 * Each demo account has the published password, and a code app with a published secret, so that voting and deciding
 * can be tried by hand.
 */
async function seedDemoLogIns(tx: Tx, ids: Iterable<string>): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD);
  for (const id of ids) {
    await actAs(tx, { bodyKind: 'bureau', personId: id });
    await tx.password.createMany({ data: { personId: id, hash } });
    await tx.totpFactor.createMany({ data: { personId: id, confirmedAt: new Date() } });
  }
  await actAs(tx, { bodyKind: 'bureau' });
}

type Ids = {
  municipality: (code: string) => string;
  body: (slug: string) => string;
  person: (email: string) => string;
};

/** Gives each account its roles; those in a College or the Taskforce for a term. */
async function seedDemoRoles(tx: Tx, demo: ReturnType<typeof readDemo>, of: Ids): Promise<void> {
  const bureau = demo.accounts.find(({ memberships }) => memberships.some(({ role }) => role === 'bureau'));
  const renewed = await seedEarlierTerms(tx, demo, of.body, of.person, of.person(bureau?.email ?? ''));
  for (const { email, memberships } of demo.accounts) {
    const personId = of.person(email);
    for (const { municipality, body, role } of memberships) {
      const bodyId = body === null ? null : of.body(body);
      if (bodyId !== null && isAppointed(role)) {
        const renewalOfId = renewed.get(`${email} ${role}`);
        const term = { ...DEMO_TERM, decision: demo.appointedBy, renewalOfId };
        await seedTerm(tx, { personId, bodyId, role }, term);
        continue;
      }
      const municipalityId = municipality === null ? null : of.municipality(municipality);
      await tx.membership.createMany({
        data: { personId, municipalityId, bodyId, role, startsOn: day(DEMO_TERM.startsOn) },
      });
    }
  }
}

/** Loads the demo accounts with their roles and mandates, the example decisions of the College, and evidence for one. */
export async function seedDemo(tx: Tx): Promise<void> {
  const demo = readDemo();
  const { accounts, decisions, draftDecision } = demo;
  const municipality = await municipalityIds(tx);
  const body = await bodyIds(tx);
  const people = accounts.map(({ name, email }) => ({ id: randomUUID(), email, name }));
  await tx.account.createMany({ data: people.map(({ id, email }) => ({ id, email })) });
  await tx.person.createMany({ data: people.map(({ id, name }) => ({ id, name, isDemo: true })) });
  const ids = new Map(people.map(({ id, email }) => [email, id]));
  const personOf = (email: string) => {
    const id = ids.get(email);
    if (!id) throw new Error(`No demo account has the address ${email}`);
    return id;
  };
  await seedDemoRoles(tx, demo, { municipality, body, person: personOf });
  await seedDemoMandates(tx, demo.mandates, municipality, personOf);
  await seedDemoLogIns(tx, ids.values());
  for (const [index, decision] of decisions.entries()) {
    await seedPublishedDecision(tx, body(decision.body), decision, index + 1);
  }
  await seedDemoEvidence(tx, demo.evidence, municipality, personOf);
  const author = personOf(draftDecision.draftedBy);
  await seedDraftDecision(tx, body(draftDecision.body), draftDecision, author);
}
