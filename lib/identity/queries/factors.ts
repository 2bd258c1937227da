import 'server-only';
import { optionsToAdd, optionsToAnswer } from '@/lib/identity/passkey';
import { identityPolicy } from '@/lib/identity/policy';
import { secretOf } from '@/lib/identity/sealed-secret';
import { base32, codeOf, momentOf, otpauthAddress, stepAt } from '@/lib/identity/totp';
import type { Transaction } from '@/lib/platform/database';
import { databaseNow } from '@/lib/platform/database-clock';
import { query } from '@/lib/platform/query';

export type PasskeyRow = { id: string; name: string; addedAt: string; lastUsedAt: string | null };

/** The second factors of one person, as their own page shows them. */
export type Factors = {
  personId: string;
  totpSince: string | null;
  /** To within the half minute of a code; null until the first code after it was set up */
  totpUsedAt: string | null;
  passkeys: PasskeyRow[];
  /** Recovery codes that were not used yet */
  recoveryCodes: number;
  /** In demo mode, the code that the app of a demo account would show now */
  demoCode: string | null;
};

const withPerson = {
  include: { person: { select: { id: true, isDemo: true, account: { select: { email: true } } } } },
} as const;

/** One's own second factors. */
export const listFactors = query({
  name: 'factor.list',
  policy: identityPolicy,
  read: async (tx, _args: Record<string, never>, actor): Promise<Factors | null> => {
    if (!actor) return null;
    const { personId } = actor;
    const totp = await tx.totpFactor.findFirst({
      where: { personId, confirmedAt: { not: null } },
      ...withPerson,
    });
    const passkeys = await tx.passkey.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
    return {
      personId,
      totpSince: totp?.confirmedAt?.toISOString() ?? null,
      totpUsedAt: totp && usedAt(totp),
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        addedAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodes: await tx.recoveryCode.count({ where: { personId, usedAt: null } }),
      demoCode: totp?.sealedSecret === null ? demoCode(totp) : null,
    };
  },
  subject: ({ personId }) => ({ personId }),
});

type Confirmed = { confirmedAt: Date | null; lastStep: number | null };

/** When the app last confirmed; the code that set it up does not count. */
function usedAt({ confirmedAt, lastStep }: Confirmed): string | null {
  const used = lastStep === null ? null : momentOf(lastStep);
  return used && confirmedAt && used > confirmedAt ? used.toISOString() : null;
}

/** The code that works now: that of the next step when the present one was used already. */
function demoCode(totp: Parameters<typeof secretOf>[0] & { lastStep: number | null }): string | null {
  const secret = secretOf(totp);
  return secret && codeOf(secret, Math.max(stepAt(databaseNow()), (totp.lastStep ?? 0) + 1));
}

/** Whether somebody has a second factor at all; recovery codes alone are none. */
export function hasFactor({ totpSince, passkeys }: Factors): boolean {
  return totpSince !== null || passkeys.length > 0;
}

/** The code app that is being set up: its secret as text, and as the address for a QR code. */
export const findPendingTotp = query({
  name: 'totp.pending',
  policy: identityPolicy,
  read: async (tx, _args: Record<string, never>, actor) => {
    if (!actor) return null;
    const found = await tx.totpFactor.findFirst({
      where: { personId: actor.personId, confirmedAt: null },
      ...withPerson,
    });
    const secret = found && secretOf(found);
    if (!secret) return null;
    return {
      personId: actor.personId,
      secret: base32(secret),
      address: otpauthAddress(secret, found.person.account.email),
    };
  },
  subject: ({ personId }) => ({ personId }),
});

const knownPasskeys = (tx: Transaction, personId: string) =>
  tx.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } });

/** What the browser needs to make a passkey, or to confirm with one. */
export const preparePasskey = query({
  name: 'passkey.prepare',
  policy: identityPolicy,
  read: async (tx, { purpose }: { purpose: 'add' | 'confirm' }, actor) => {
    const person = await tx.person.findUnique({
      where: { id: actor?.personId },
      select: { id: true, name: true, account: { select: { email: true } } },
    });
    if (!actor || !person) return null;
    const known = await knownPasskeys(tx, person.id);
    const now = databaseNow();
    const personId = person.id;
    return purpose === 'add'
      ? { personId, create: await optionsToAdd({ ...person, ...person.account }, known, now) }
      : { personId, get: await optionsToAnswer({ purpose, personId }, known, now) };
  },
  subject: ({ personId }) => ({ personId }),
});
