import 'server-only';
import { type Actor, municipalityOf } from '@/lib/platform/actor';
import type { Transaction } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';
import { query } from '@/lib/platform/query';
import type { Result } from '@/lib/platform/result';
import { ssoPolicy } from '@/lib/sso/policy';
import { redirectAddress } from '@/lib/sso/provider';
import { secretOf } from '@/lib/sso/queries/log-in';

/** Where a domain stands: the bureau looks at it, or judged it. */
export type DomainState = 'asked' | 'confirmed' | 'refused';
export type DomainRow = { id: string; domain: string; state: DomainState; checked: string | null };
export type RoleRow = { id: string; group: string; role: Role };
export type LinkRow = { id: string; name: string; email: string; lastSeenAt: string };

/** The settings of a provider. The secret itself never leaves; only whether there is one that still opens. */
export type ProviderSettings = {
  issuer: string;
  clientId: string;
  secret: 'kept' | 'none' | 'lost';
  subjectClaim: string;
  emailClaim: string;
  nameClaim: string;
  groupsClaim: string;
  scope: string;
  enabledAt: string | null;
};

export type SsoSettings = {
  municipalityId: string;
  redirectAddress: string;
  provider: ProviderSettings | null;
  domains: DomainRow[];
  roles: RoleRow[];
  links: LinkRow[];
};

/** Where a domain stands. */
export function domainState(row: { confirmedAt: Date | null; refusedAt: Date | null }): DomainState {
  if (row.confirmedAt) return 'confirmed';
  return row.refusedAt ? 'refused' : 'asked';
}

/** Linked people that the page shows; the newest log-in first. */
const MOST_LINKS = 200;

/** How a municipality lets its people log in, for its administrator. */
export const findSso = query({
  name: 'sso.find',
  policy: ssoPolicy,
  read: async (tx, { municipalityId }: { municipalityId: string }): Promise<SsoSettings | null> => {
    const municipality = await tx.municipality.findUnique({
      where: { id: municipalityId },
      select: { id: true, slug: true },
    });
    if (!municipality) return null;
    const domains = await tx.providerDomain.findMany({
      where: { municipalityId, withdrawnAt: null },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    });
    const roles = await tx.roleMapping.findMany({
      where: { municipalityId },
      orderBy: [{ groupValue: 'asc' }, { role: 'asc' }],
    });
    return {
      municipalityId,
      redirectAddress: redirectAddress(municipality.slug),
      provider: await settingsOf(tx, municipalityId),
      domains: domains.map((row) => ({
        id: row.id,
        domain: row.domain,
        state: domainState(row),
        checked: row.checked,
      })),
      roles: roles.map(({ id, groupValue, role }) => ({ id, group: groupValue, role })),
      links: await linksOf(tx, municipalityId),
    };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** How the municipality that somebody acts for lets its people log in. */
export async function findOwnSso(actor: Actor): Promise<Result<SsoSettings>> {
  const place = municipalityOf(actor);
  return place.ok ? findSso.execute(actor, { municipalityId: place.value.id }) : place;
}

async function settingsOf(tx: Transaction, municipalityId: string): Promise<ProviderSettings | null> {
  const provider = await tx.identityProvider.findUnique({ where: { municipalityId } });
  if (!provider) return null;
  const { issuer, clientId, subjectClaim, emailClaim, nameClaim, groupsClaim, scope, enabledAt } = provider;
  const secret = secretOf(provider);
  return {
    ...{ issuer, clientId, subjectClaim, emailClaim, nameClaim, groupsClaim, scope },
    secret: secret === undefined ? 'lost' : secret === null ? 'none' : 'kept',
    enabledAt: enabledAt?.toISOString() ?? null,
  };
}

async function linksOf(tx: Transaction, municipalityId: string): Promise<LinkRow[]> {
  const rows = await tx.externalIdentity.findMany({
    where: { municipalityId },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: MOST_LINKS,
    select: {
      id: true,
      lastSeenAt: true,
      person: { select: { name: true, account: { select: { email: true } } } },
    },
  });
  return rows.map(({ id, lastSeenAt, person: { name, account } }) => ({
    id,
    name,
    email: account.email,
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}
