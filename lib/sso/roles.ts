import { MUNICIPAL_ROLES, type MunicipalRole } from '@/lib/identity/roles';
import type { Role } from '@/lib/platform/generated/enums';

/** A role that a group can stand for. Never the administrator: who manages the log-in must not depend on it. */
export type MappedRole = Exclude<MunicipalRole, 'administrator'>;

export const MAPPED_ROLES = MUNICIPAL_ROLES.filter((role): role is MappedRole => role !== 'administrator');

export type Mapping = { groupValue: string; role: Role };
/** A role somebody has now; `follows` when a group gave it. */
export type Held = { id: string; role: Role; follows: boolean };

/**
 * What changes in somebody's roles when they log in with these groups. Roles given by hand stay as they are, also
 * where a group stands for them; a role that came from a group goes when no group stands for it any more.
 */
export function rolesAfter(
  mappings: readonly Mapping[],
  groups: readonly string[],
  held: readonly Held[],
): { give: Role[]; take: Held[]; keeps: number } {
  const wanted = new Set(
    mappings.filter(({ groupValue }) => groups.includes(groupValue)).map(({ role }) => role),
  );
  const has = new Set(held.map(({ role }) => role));
  const give = [...wanted].filter((role) => !has.has(role));
  const take = held.filter(({ role, follows }) => follows && !wanted.has(role));
  return { give, take, keeps: held.length - take.length + give.length };
}

/** The domain of a mail address (lower case). */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}
