import type { BodyKind, Role } from '@/lib/platform/generated/enums';
import { fail, ok, type Result } from '@/lib/platform/result';

/** The municipality or body for which somebody acts. */
export type ActingFor =
  | { kind: 'municipality'; id: string; code: string; slug: string; name: string }
  | { kind: 'body'; id: string; bodyKind: BodyKind; slug: string; nameNl: string; nameEn: string };

/**
 * Who acts, and for whom. Made in one place only: from the session (`lib/identity/session.ts`), or for tests
 * and jobs by `tests/support`. `roles` are those in force today in `actingFor`, and no others.
 */
export type Actor = {
  personId: string;
  name: string;
  actingFor: ActingFor | null;
  roles: readonly Role[];
  /** When this person last proved a second factor in this session; absent is never */
  secondFactorAt?: Date;
  /** The token of this session, by which the database knows a voter. Never logged, kept or shown */
  sessionProof?: string;
  /** Came by the own log-in of this municipality: acts for it alone, and sees nothing of themselves elsewhere */
  onlyAt?: string;
};

/** The municipality that somebody acts for; forbidden to who acts for a body. */
export function municipalityOf(actor: Actor): Result<Extract<ActingFor, { kind: 'municipality' }>> {
  return actor.actingFor?.kind === 'municipality' ? ok(actor.actingFor) : fail('forbidden');
}

/** What PostgreSQL is told about who acts; row-level security reads it. */
export type Scope = {
  personId: string | null;
  municipalityId: string | null;
  bodyId: string | null;
  bodyKind: BodyKind | null;
  /** The job that acts, when no person does */
  job?: JobName;
  /** Hash of the token in the link that somebody opened */
  tokenHash?: string;
  /** The address that somebody logs in with (lower case) */
  email?: string;
  /** The person sees of themselves only what belongs to the place they act for */
  onlyHere?: boolean;
};

/** Work of the portal itself; row-level security knows each by its name. */
export type JobName =
  | 'audit_sealer'
  | 'audit_signer'
  | 'entry_into_force'
  | 'forget_answers'
  | 'forget_failures'
  | 'forget_leavers'
  | 'mail_catcher'
  | 'mail_forgetter'
  | 'mailer';

/** The scope of nobody: public rows only. */
export const NOBODY: Scope = { personId: null, municipalityId: null, bodyId: null, bodyKind: null };

/** The scope of an actor; of nobody, when there is none. */
export function scopeOf(actor: Actor | null): Scope {
  const place = actor?.actingFor ?? null;
  return {
    personId: actor?.personId ?? null,
    municipalityId: place?.kind === 'municipality' ? place.id : null,
    bodyId: place?.kind === 'body' ? place.id : null,
    bodyKind: place?.kind === 'body' ? place.bodyKind : null,
    onlyHere: actor?.onlyAt !== undefined,
  };
}
