import 'server-only';
import { lockAdministrators } from '@/lib/identity/commands/administrators';
import { makePerson } from '@/lib/identity/commands/make-person';
import { openProviderSession } from '@/lib/identity/commands/open-session';
import { isOpen } from '@/lib/identity/open-account';
import { type Addressee, personByAddress } from '@/lib/identity/queries/by-address';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import type { ErrorCode } from '@/lib/platform/errors';
import { fail, ok } from '@/lib/platform/result';
import { ssoEvents } from '@/lib/sso/events';
import { linkedMail } from '@/lib/sso/mails';
import { ssoPolicy } from '@/lib/sso/policy';
import { domainOf, rolesAfter } from '@/lib/sso/roles';
import { admitInput } from '@/lib/sso/schema';

/** The municipality of the provider, and what is known of who comes: by the link, or else by the address. */
type Arrival = {
  municipalityId: string;
  place: string;
  link: { id: string; personId: string } | null;
  person: Addressee | null;
};

/** Who has logged in here before: a colleague, or the one who comes now. */
async function linkedPerson(tx: Transaction, id: string): Promise<Addressee | null> {
  const person = await tx.person.findUnique({
    where: { id },
    select: { id: true, deactivatedAt: true, isDemo: true, account: { select: { email: true } } },
  });
  return person && { id, email: person.account.email, isOpen: isOpen(person) };
}

/** Whether every one of these addresses is in a domain that the bureau confirmed as that of the municipality. */
async function areOwn(tx: Transaction, municipalityId: string, emails: readonly string[]): Promise<boolean> {
  const domains = [...new Set(emails.map(domainOf))];
  const count = await tx.providerDomain.count({
    where: { municipalityId, domain: { in: domains }, confirmedAt: { not: null }, withdrawnAt: null },
  });
  return count === domains.length;
}

/** Why somebody does not come in, before their roles are looked at; null when they may. */
async function whyNot(
  tx: Transaction,
  { municipalityId, link, person }: Arrival,
  { issuer, email, personId }: { issuer: string; email: string; personId: string },
): Promise<ErrorCode | null> {
  const isSame = person ? person.id === personId : (await tx.person.count({ where: { id: personId } })) === 0;
  if (!isSame) return 'changed_meanwhile';
  // The account's own address too: a domain may have passed to another municipality since it was linked.
  if (!(await areOwn(tx, municipalityId, [email, person?.email ?? email]))) return 'sso_domain_unverified';
  if (person && !person.isOpen) return 'sso_account_closed';
  if (link) return null;
  const others = await tx.externalIdentity.count({ where: { municipalityId, issuer, personId } });
  return others > 0 ? 'sso_identity_taken' : null;
}

/** Which roles the groups give and take, of those in the municipality that are not over. */
async function rolesOf(
  tx: Transaction,
  municipalityId: string,
  personId: string,
  groups: string[],
  today: Date,
) {
  const mappings = await tx.roleMapping.findMany({ where: { municipalityId } });
  const rows = await tx.membership.findMany({
    where: { municipalityId, personId, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    select: { id: true, role: true, followsProvider: true },
  });
  const held = rows.map(({ id, role, followsProvider }) => ({ id, role, follows: followsProvider }));
  return rolesAfter(mappings, groups, held);
}

/**
 * Lets somebody in who comes from their municipality's own log-in: makes the account at the first time, or links the
 * one that is there, sets the roles that their groups give, and opens a session that acts for this municipality
 * only. All of it or nothing. Who keeps no role loses those of the groups all the same, and gets no session.
 * Errors: `sso_domain_unverified`, `sso_no_role`, `sso_identity_taken`, `sso_account_closed`; `not_found` when the
 * log-in was switched off or changed meanwhile; `changed_meanwhile` when the account was made a moment ago.
 */
export const admit = command({
  name: 'sso.admit',
  input: admitInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.admitted',
  refreshes: [],
  load: async (tx, { issuer, subject, email }, { actingFor }, now): Promise<Arrival | null> => {
    const municipalityId = actingFor?.kind === 'municipality' ? actingFor.id : '';
    if (!municipalityId) return null;
    await lockAdministrators(tx, municipalityId, now);
    const provider = await tx.identityProvider.findFirst({
      where: { municipalityId, issuer, enabledAt: { not: null } },
      select: { municipality: { select: { name: true } } },
    });
    if (!provider) return null;
    const link = await tx.externalIdentity.findUnique({
      where: { municipalityId_issuer_subject: { municipalityId, issuer, subject } },
      select: { id: true, personId: true },
    });
    const person = link ? await linkedPerson(tx, link.personId) : await personByAddress(tx, email);
    return { municipalityId, place: provider.municipality.name, link, person };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { municipalityId, place, link, person } = loaded;
    const { personId } = actor;
    const { issuer, subject, email, name, locale } = input;
    const refused = await whyNot(tx, loaded, { issuer, email, personId });
    if (refused) return fail(refused);
    const today = dateOf(todayInAmsterdam(now));
    const { give, take, keeps } = await rolesOf(tx, municipalityId, personId, input.groups, today);
    if (keeps === 0 && take.length === 0) return fail('sso_no_role');
    if (!person) await makePerson(tx, { id: personId, email, name });
    const seen = { lastSeenAt: now };
    const made = { municipalityId, issuer, subject, personId, linkedAt: now, ...seen };
    if (link) await tx.externalIdentity.updateMany({ where: { id: link.id }, data: seen });
    else await tx.externalIdentity.createMany({ data: made });
    const gone = { id: { in: take.map(({ id }) => id) } };
    await tx.membership.updateMany({ where: gone, data: { endedAt: now } });
    await tx.membership.createMany({
      data: give.map((role) => ({ municipalityId, personId, role, startsOn: today, followsProvider: true })),
    });
    const sessionId = keeps > 0 ? await openProviderSession(tx, personId, municipalityId, now) : null;
    const taken = take.map(({ role }) => role);
    return ok({
      value: { sessionId },
      subjectId: personId,
      facts: { municipalityId, personId, made: !person, linked: !link, given: give, taken },
      changes: {},
      mail: link ? [] : [linkedMail(locale, { to: person?.email ?? email, place, made: !person })],
    });
  },
});
