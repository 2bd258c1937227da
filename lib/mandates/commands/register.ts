import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { inForceOn } from '@/lib/identity/in-force';
import { mandateEvents } from '@/lib/mandates/events';
import { mandatedMail } from '@/lib/mandates/mails';
import { problemOf } from '@/lib/mandates/period';
import { mandatePolicy } from '@/lib/mandates/policy';
import { keptMandates } from '@/lib/mandates/queries/kept';
import { registerMandateInput } from '@/lib/mandates/schema';
import { keepRegister } from '@/lib/municipalities/commands/register-lock';
import { existingOn } from '@/lib/municipalities/queries/existing-on';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { documentTypeOf } from '@/lib/platform/document';
import { ok, wrongField } from '@/lib/platform/result';

type Input = z.output<typeof registerMandateInput>;

/** Mandates of one municipality are registered one after the other: two at once can't both find the period free. */
async function lockMandates(tx: Transaction, municipalityId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mandates of ${municipalityId}`}, 0))`;
}

/** The address of somebody who has the role of delegate here today; who has not can't be mandated. */
async function addressOfDelegate(tx: Transaction, { municipalityId, personId }: Input, today: string) {
  const holder = await tx.membership.findFirst({
    where: { municipalityId, personId, role: 'delegate', ...inForceOn(today) },
    select: { person: { select: { account: { select: { email: true } } } } },
  });
  return holder?.person.account.email ?? null;
}

async function keep(tx: Transaction, input: Input, registeredById: string, mediaType: string) {
  const { municipalityId, personId, kind, scan } = input;
  const sha256 = createHash('sha256').update(scan).digest('hex');
  const { id } = await tx.mandate.create({
    data: {
      municipalityId,
      personId,
      kind,
      startsOn: dateOf(input.startsOn),
      endsOn: dateOf(input.endsOn),
      grantedOn: dateOf(input.grantedOn),
      registeredById,
    },
    select: { id: true },
  });
  // createMany, because create reads back what it wrote: all of the scan.
  await tx.mandateScan.createMany({
    data: { mandateId: id, municipalityId, mediaType, sha256, content: new Uint8Array(scan) },
  });
  return { id, sha256 };
}

/**
 * Registers who may vote for a municipality, with the signed mandate. Errors: `invalid_input` for periods that do
 * not fit beside those of others, for who is no delegate, and for a file that is no scan.
 */
export const registerMandate = command({
  name: 'mandate.register',
  input: registerMandateInput,
  policy: mandatePolicy,
  events: mandateEvents,
  event: 'mandate.registered',
  refreshes: [],
  stepUp: true,
  load: async (tx, { municipalityId }, _actor, now) => {
    await keepRegister(tx);
    return tx.municipality.findFirst({
      where: { id: municipalityId, ...existingOn(dateOf(todayInAmsterdam(now))) },
      select: { id: true, name: true },
    });
  },
  subject: ({ id }) => ({ municipalityId: id }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const today = todayInAmsterdam(now);
    const mediaType = documentTypeOf(input.scan);
    if (!mediaType) return wrongField('scan', 'file_type');
    const to = await addressOfDelegate(tx, input, today);
    if (to === null) return wrongField('personId', 'no_delegate');
    await lockMandates(tx, loaded.id);
    const problem = problemOf(input, await keptMandates(tx, loaded.id), today);
    if (problem) return wrongField(problem.field, problem.code);
    const { id, sha256 } = await keep(tx, input, actor.personId, mediaType);
    const { municipalityId, personId, kind, startsOn, endsOn, grantedOn } = input;
    const period = { startsOn, endsOn };
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, personId, kind, ...period, sha256 },
      changes: changesBetween(null, { kind, ...period, grantedOn, sha256 }),
      mail: [mandatedMail(input.locale, { to, place: loaded.name, by: actor.name, kind, ...period })],
    });
  },
});
