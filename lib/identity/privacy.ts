import 'server-only';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of accounts, roles and ways to log in. */
export const identityPrivacy = {
  person: {
    people: ['id'],
    fields: ['name', 'is_demo', 'deactivated_at'],
    basis: 'publicTask',
    erasure: 'emptied',
  },
  // The id of an account is that of its person.
  account: { people: ['id'], fields: ['email'], basis: 'publicTask', erasure: 'emptied' },
  password: {
    people: ['person_id'],
    fields: [],
    secret: ['hash'],
    readable: ['person_id'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  membership: {
    people: ['person_id', 'given_by_id', 'taken_by_id'],
    fields: ['role', 'starts_on', 'ends_on', 'ended_at'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  invitation: {
    people: ['accepted_by_id', 'invited_by_id'],
    fields: ['email', 'role'],
    secret: ['token_hash'],
    basis: 'publicTask',
    erasure: 'emptied',
  },
  session: {
    people: ['person_id'],
    fields: ['browser', 'system', 'network', 'provider_municipality_id', 'created_at', 'last_seen_at'],
    secret: ['token_hash', 'previous_token_hash', 'seal'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  login_failure: {
    people: [],
    fields: ['account_hash', 'address_hash', 'site_hash'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  known_device: {
    people: ['person_id'],
    fields: ['created_at', 'last_used_at', 'confirmed_at'],
    secret: ['token_hash', 'failures'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  password_reset: {
    people: ['person_id'],
    fields: ['created_at', 'used_at'],
    secret: ['token_hash'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  totp_factor: {
    people: ['person_id'],
    fields: ['created_at', 'confirmed_at'],
    secret: ['sealed_secret', 'last_step'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  recovery_code: {
    people: ['person_id'],
    fields: ['created_at', 'used_at'],
    secret: ['code_hash'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  passkey: {
    people: ['person_id'],
    fields: ['name', 'created_at', 'last_used_at'],
    secret: ['credential_id', 'public_key', 'counter'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  factor_challenge: {
    people: ['person_id'],
    fields: ['expires_at'],
    secret: ['challenge_hash'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
} as const satisfies PersonalDataOf;

/** Withdraws the invitations that somebody sent and that are open: a link of theirs would let somebody in. */
export async function withdrawInvitationsOf(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { invitedById: personId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

/**
 * Ends the roles of somebody who is erased, as taken by themselves: those in municipalities, or in bodies too.
 * Returns how many.
 */
export async function endRolesOf(
  tx: Transaction,
  personId: string,
  from: 'municipalities' | 'everywhere',
  now: Date,
): Promise<number> {
  const { count } = await tx.membership.updateMany({
    where: {
      personId,
      endedAt: null,
      ...(from === 'everywhere' ? notOver(now) : { municipalityId: { not: null } }),
    },
    data: { endedAt: now, takenById: personId },
  });
  return count;
}

/** Roles that count now or later: a term that is over stays as it was. */
function notOver(now: Date) {
  return { OR: [{ endsOn: null }, { endsOn: { gte: dateOf(todayInAmsterdam(now)) } }] };
}

/** Removes everything with which somebody could log in or did. */
export async function eraseLogInsOf(tx: Transaction, personId: string): Promise<void> {
  const where = { personId };
  await tx.password.deleteMany({ where });
  await tx.totpFactor.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.factorChallenge.deleteMany({ where });
  await tx.passwordReset.deleteMany({ where });
  await tx.session.deleteMany({ where });
  await tx.knownDevice.deleteMany({ where });
}

/** Closes an account: its addresses become `email`, and its name what is left of it. */
export async function closeAccount(
  tx: Transaction,
  personId: string,
  { email, name, now }: { email: string; name: string; now: Date },
): Promise<void> {
  await tx.invitation.updateMany({ where: { acceptedById: personId }, data: { email } });
  await tx.person.updateMany({ where: { id: personId }, data: { name, deactivatedAt: now } });
  await tx.account.updateMany({ where: { id: personId }, data: { email } });
}

/** Removes the addresses to which an invitation went that nobody accepted and that expired before. Returns how many. */
export function forgetInvitedBefore(tx: Transaction, before: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE "invitation" SET "email" = "id" || '@erased.invalid'
    WHERE "accepted_at" IS NULL AND "expires_at" < ${before} AND "email" NOT LIKE '%@erased.invalid'`;
}
