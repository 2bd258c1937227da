import 'server-only';
import type { z } from 'zod';
import { tendSessions } from '@/lib/identity/commands/tend-sessions';
import { sealSecret } from '@/lib/identity/sealed-secret';
import { type Changes, changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import type { IdentityProvider } from '@/lib/platform/generated/client';
import { fail, ok } from '@/lib/platform/result';
import { ssoEvents } from '@/lib/sso/events';
import { ssoPolicy } from '@/lib/sso/policy';
import { SECRET_PURPOSE } from '@/lib/sso/queries/log-in';
import { ownInput, saveInput } from '@/lib/sso/schema';

/** A municipality that exists today, with its provider if it has one. Its settings change one after the other. */
async function ownProvider(tx: Transaction, municipalityId: string, now: Date) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`provider of ${municipalityId}`}, 0))`;
  const municipality = await tx.municipality.findFirst({
    where: {
      id: municipalityId,
      OR: [{ endedOn: null }, { endedOn: { gt: dateOf(todayInAmsterdam(now)) } }],
    },
    select: { id: true },
  });
  if (!municipality) return null;
  const provider = await tx.identityProvider.findUnique({ where: { municipalityId } });
  return { municipalityId, provider };
}

/** Ends every session that the municipality's own log-in opened. Returns how many. */
async function endSessions(tx: Transaction, providerMunicipalityId: string, now: Date): Promise<number> {
  const opened = { providerMunicipalityId, endedAt: null };
  const { count } = await tendSessions(tx, () =>
    tx.session.updateMany({ where: opened, data: { endedAt: now } }),
  );
  return count;
}

type Settings = Omit<z.output<typeof saveInput>, 'municipalityId' | 'secret' | 'noSecret'>;

/** Whether the same subject may mean somebody else after the change. */
function meansOthers(before: IdentityProvider | null, after: Settings): boolean {
  const decisive = ['issuer', 'clientId', 'subjectClaim'] as const;
  return before !== null && decisive.some((name) => before[name] !== after[name]);
}

/** What happens to the secret: undefined keeps it. */
function newSecret({ municipalityId, secret, noSecret }: z.output<typeof saveInput>) {
  if (noSecret) return null;
  return secret ? sealSecret(Buffer.from(secret), municipalityId, SECRET_PURPOSE) : undefined;
}

/**
 * Saves the settings of the municipality's provider. Another issuer, client or subject claim means other people by
 * the same words: then all links are undone, sessions end, and the log-in is off until it is switched on again.
 */
export const saveProvider = command({
  name: 'sso.save',
  input: saveInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.saved',
  refreshes: [],
  stepUp: true,
  load: (tx, { municipalityId }, _actor, now) => ownProvider(tx, municipalityId, now),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, input, loaded, now }) => {
    const { municipalityId, secret: _typed, noSecret: _no, ...after } = input;
    const { provider: before } = loaded;
    const sealedSecret = newSecret(input);
    const isOther = meansOthers(before, after);
    const sessions = isOther ? await endSessions(tx, municipalityId, now) : 0;
    const unlinked = isOther
      ? (await tx.externalIdentity.deleteMany({ where: { municipalityId } })).count
      : 0;
    const data = { ...after, sealedSecret, enabledAt: isOther ? null : undefined };
    if (before) await tx.identityProvider.updateMany({ where: { municipalityId }, data });
    else await tx.identityProvider.createMany({ data: { ...data, municipalityId } });
    const { id } = await tx.identityProvider.findUniqueOrThrow({ where: { municipalityId } });
    // Of the secret nothing but that there is another one.
    const secret: Changes =
      sealedSecret === undefined ? {} : { secret: { from: null, to: sealedSecret && '•••' } };
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, issuer: after.issuer, unlinked, sessions },
      changes: { ...changesBetween(before, after), ...secret },
    });
  },
});

/** Lets people log in with it. Errors: `sso_incomplete` without settings or a confirmed domain; `illegal_step`. */
export const switchOn = command({
  name: 'sso.switchOn',
  input: ownInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.switched_on',
  refreshes: [],
  stepUp: true,
  load: (tx, { municipalityId }, _actor, now) => ownProvider(tx, municipalityId, now),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded, now }) => {
    const { municipalityId, provider } = loaded;
    const domains = await tx.providerDomain.count({
      where: { municipalityId, confirmedAt: { not: null }, withdrawnAt: null },
    });
    if (!provider || domains === 0) return fail('sso_incomplete');
    if (provider.enabledAt) return fail('illegal_step');
    await tx.identityProvider.updateMany({ where: { id: provider.id }, data: { enabledAt: now } });
    return ok({
      value: {},
      subjectId: provider.id,
      facts: { municipalityId },
      changes: changesBetween(provider, { enabledAt: now }),
    });
  },
});

/** Lets nobody log in with it any more; whoever did is logged out. Errors: `illegal_step` when it is off. */
export const switchOff = command({
  name: 'sso.switchOff',
  input: ownInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.switched_off',
  refreshes: [],
  stepUp: true,
  load: (tx, { municipalityId }, _actor, now) => ownProvider(tx, municipalityId, now),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded, now }) => {
    const { municipalityId, provider } = loaded;
    if (!provider?.enabledAt) return fail('illegal_step');
    await tx.identityProvider.updateMany({ where: { id: provider.id }, data: { enabledAt: null } });
    const sessions = await endSessions(tx, municipalityId, now);
    return ok({
      value: {},
      subjectId: provider.id,
      facts: { municipalityId, sessions },
      changes: changesBetween(provider, { enabledAt: null }),
    });
  },
});
