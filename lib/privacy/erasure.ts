/** After this long without any role an account is erased: BIO asks that accounts of who left do not stay. */
export const LEAVER_DAYS = 365;

/** What stands where the name was. */
export const ERASED_NAME = '— (gewist, erased)';

/** An address at which nobody can be reached (RFC 2606), and that keeps addresses unique. */
export function erasedAddress(personId: string): string {
  return `${personId}@erased.invalid`;
}

/** Whether an account was erased. */
export function isErased(email: string): boolean {
  return email.endsWith('@erased.invalid');
}

/** The domain of the published addresses, in no use elsewhere (RFC 2606). */
export const DEMO_DOMAIN = 'demo.bindend.example';

/** Whether an account is one of the demonstration: marked by the seed, or known by its address. */
export function isOfDemo({ isDemo, email }: { isDemo: boolean; email: string }): boolean {
  return isDemo || email.endsWith(`@${DEMO_DOMAIN}`);
}

/** What a person did in office. Who did is part of the record of an authority, and stays (Archiefwet). */
export type PublicActs = { votes: number; offices: number };

/** The name that an erased account keeps: of who voted or held an office their own, else none. */
export function nameAfterErasure(name: string, { votes, offices }: PublicActs): string {
  return votes + offices > 0 ? name : ERASED_NAME;
}

/**
 * Whether somebody holds a role that others depend on: an administrator, or a seat or post in a body. Such a role must
 * be passed on or ended first.
 */
export function holdsOffice(roles: readonly { role: string; bodyId: string | null }[]): boolean {
  return roles.some(({ role, bodyId }) => bodyId !== null || role === 'administrator');
}
