import { z } from 'zod';
import type { ErrorCode } from '@/lib/platform/errors';
import { oneLine } from '@/lib/platform/text-input';

/** The claims of one log-in, of the ID token and the userinfo together. */
export type Claims = Readonly<Record<string, unknown>>;

/** In which claims a municipality's provider says what the portal needs. */
export type ClaimNames = { subjectClaim: string; emailClaim: string; nameClaim: string; groupsClaim: string };

/** Who logs in, as their provider says it. */
export type ProviderPerson = { subject: string; email: string; name: string; groups: string[] };

type Read = { ok: true; person: ProviderPerson } | { ok: false; code: ErrorCode; claim: string };

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const subject = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1).max(255));

/**
 * A claim by its name, as it stands or else as a path ("realm_access.roles"): some names hold dots themselves.
 */
export function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, part)
          ? (node as Claims)[part]
          : undefined,
      claims,
    );
}

/**
 * Reads who logs in. A name may be missing, then the address stands in. An address that the provider itself calls
 * unverified is refused. Without a groups claim there are no groups, unless the provider says that it left them out
 * because they are many: then nobody may lose a role by it.
 */
export function readClaims(claims: Claims, names: ClaimNames): Read {
  const who = subject.safeParse(claimOf(claims, names.subjectClaim));
  if (!who.success) return { ok: false, code: 'sso_claims_missing', claim: names.subjectClaim };
  const address = email.safeParse(claimOf(claims, names.emailClaim));
  if (!address.success) return { ok: false, code: 'sso_claims_missing', claim: names.emailClaim };
  const verified = claims.email_verified;
  if (verified === false || verified === 'false') {
    return { ok: false, code: 'sso_email_unverified', claim: 'email_verified' };
  }
  const groups = claimOf(claims, names.groupsClaim);
  if (groups === undefined && leftOut(claims, names.groupsClaim)) {
    return { ok: false, code: 'sso_claims_missing', claim: names.groupsClaim };
  }
  const person = {
    subject: who.data,
    email: address.data,
    name: nameIn(claims, names.nameClaim) || address.data,
    groups: [groups ?? []].flat().filter((group): group is string => typeof group === 'string'),
  };
  return { ok: true, person };
}

/** Entra ID leaves groups out when there are more than 200. Source: OpenID Connect Core 1.0, section 5.6.2. */
function leftOut(claims: Claims, name: string): boolean {
  const elsewhere = claims._claim_names;
  return typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, name);
}

function nameIn(claims: Claims, name: string): string {
  const whole = claimOf(claims, name);
  const given = typeof whole === 'string' ? oneLine(whole) : '';
  if (given) return given.slice(0, 120);
  const parts = [claims.given_name, claims.family_name].filter((part) => typeof part === 'string');
  return oneLine(parts.join(' ')).slice(0, 120);
}
