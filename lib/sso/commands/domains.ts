import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok } from '@/lib/platform/result';
import { ssoEvents } from '@/lib/sso/events';
import { ssoPolicy } from '@/lib/sso/policy';
import { askDomainInput, domainStepInput, judgeDomainInput } from '@/lib/sso/schema';

/** A domain with its row locked: two judgements at once become one. */
async function lockedDomain(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "provider_domain" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.providerDomain.findUnique({ where: { id } });
}

/** Says that a mail domain is the municipality's. It counts once the bureau confirms it. Errors: `already_exists`. */
export const askDomain = command({
  name: 'sso.askDomain',
  input: askDomainInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.domain_asked',
  refreshes: [],
  stepUp: true,
  load: (tx, { municipalityId }) =>
    tx.municipality.findFirst({ where: { id: municipalityId, endedOn: null }, select: { id: true } }),
  subject: ({ id }) => ({ municipalityId: id }),
  run: async ({ tx, actor, input, now }) => {
    const { municipalityId, domain } = input;
    const open = { municipalityId, domain, refusedAt: null, withdrawnAt: null };
    if ((await tx.providerDomain.count({ where: open })) > 0) return fail('already_exists');
    const { id } = await tx.providerDomain.create({
      data: { municipalityId, domain, askedById: actor.personId, askedAt: now },
      select: { id: true },
    });
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, domain },
      changes: changesBetween(null, { domain }),
    });
  },
});

/** Lets a domain count no more, or takes back that it was asked. Errors: `illegal_step` when it counts no more. */
export const withdrawDomain = command({
  name: 'sso.withdrawDomain',
  input: domainStepInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.domain_withdrawn',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => lockedDomain(tx, id),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded, now }) => {
    const { id, municipalityId, domain, refusedAt, withdrawnAt } = loaded;
    if (refusedAt || withdrawnAt) return fail('illegal_step');
    await tx.providerDomain.updateMany({ where: { id }, data: { withdrawnAt: now } });
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, domain },
      changes: changesBetween(loaded, { withdrawnAt: now }),
    });
  },
});

type Domain = NonNullable<Awaited<ReturnType<typeof lockedDomain>>>;

/** Writes the bureau's answer, which is final. Errors: `illegal_step` when it was judged or withdrawn. */
async function judge(
  tx: Transaction,
  domain: Domain,
  answer: { judgedById: string; checked: string } & ({ confirmedAt: Date } | { refusedAt: Date }),
) {
  const { id, municipalityId, confirmedAt, refusedAt, withdrawnAt } = domain;
  if (confirmedAt || refusedAt || withdrawnAt) return fail('illegal_step');
  await tx.providerDomain.updateMany({ where: { id }, data: answer });
  const { judgedById: _by, checked, ...moment } = answer;
  return ok({
    value: { id },
    subjectId: id,
    facts: { municipalityId, domain: domain.domain, checked },
    changes: changesBetween(domain, moment),
  });
}

/**
 * Confirms that a domain is the municipality's, with what the bureau looked at. Errors: `illegal_step` when it was
 * judged or withdrawn, `sso_domain_taken` when it counts for another municipality.
 */
export const confirmDomain = command({
  name: 'sso.confirmDomain',
  input: judgeDomainInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.domain_confirmed',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => lockedDomain(tx, id),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { id, domain } = loaded;
    const elsewhere = { domain, confirmedAt: { not: null }, withdrawnAt: null, id: { not: id } };
    if ((await tx.providerDomain.count({ where: elsewhere })) > 0) return fail('sso_domain_taken');
    return judge(tx, loaded, { confirmedAt: now, judgedById: actor.personId, checked: input.checked });
  },
});

/** Refuses a domain, with the reason. The municipality may ask again. Errors: `illegal_step`. */
export const refuseDomain = command({
  name: 'sso.refuseDomain',
  input: judgeDomainInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.domain_refused',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => lockedDomain(tx, id),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: ({ tx, actor, input, loaded, now }) =>
    judge(tx, loaded, { refusedAt: now, judgedById: actor.personId, checked: input.checked }),
});
