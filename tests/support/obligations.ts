import { addEvidence } from '@/lib/obligations/commands/add-evidence';
import { withdrawEvidence } from '@/lib/obligations/commands/withdraw-evidence';
import type { Actor } from '@/lib/platform/actor';
import { dateOf } from '@/lib/platform/clock';
import { invocation, type World } from './world';

/** An agreement that binds these municipalities, by a day each. Returns its id. */
export async function agreement(world: World, bound: { id: string; dueOn?: string }[]): Promise<string> {
  const college = await world.body('college', { seats: 3 });
  const standard = await world.standard();
  const standardVersionId = standard.versions[0]?.id ?? '';
  const days = { entryIntoForceOn: dateOf('2026-01-01'), complyBy: dateOf('2027-12-31') };
  const decision = await world.owner.decision.create({
    data: {
      bodyId: college.id,
      standardVersionId,
      title: 'Besluit',
      motivation: 'Daarom',
      status: 'published',
      year: 2026,
      number: 1,
      publishedAt: new Date(),
      ...days,
    },
  });
  const kept = await world.owner.bindingAgreement.create({
    data: {
      decisionId: decision.id,
      standardVersionId,
      inForceFrom: days.entryIntoForceOn,
      complyBy: days.complyBy,
      obligations: {
        create: bound.map(({ id, dueOn = '2027-12-31' }) => ({ municipalityId: id, dueOn: dateOf(dueOn) })),
      },
    },
  });
  return kept.id;
}

/** The version of an agreement is replaced: it asks nothing any more. */
export async function replaceVersion(world: World, agreementId: string): Promise<void> {
  const { standardVersionId } = await world.owner.bindingAgreement.findUniqueOrThrow({
    where: { id: agreementId },
  });
  await world.owner.standardVersion.update({
    where: { id: standardVersionId },
    data: { status: 'replaced' },
  });
}

/** A municipality with one obligation, somebody who keeps its evidence and somebody who reads it. */
export async function boundTown(world: World) {
  const municipality = await world.municipality();
  const agreementId = await agreement(world, [municipality]);
  const { id: obligationId } = await world.owner.obligation.findFirstOrThrow({
    where: { municipalityId: municipality.id },
  });
  const coordinator = await world.actor({ municipality }, ['coordinator']);
  const reader = await world.actor({ municipality }, ['reader']);
  return { municipality, municipalityId: municipality.id, agreementId, obligationId, coordinator, reader };
}

/** Adds a piece of evidence: a link, unless `over` says something else. */
export function show(
  by: Actor,
  obligationId: string,
  over: { title?: string; link?: string; file?: Uint8Array } = {},
  key?: string,
) {
  const input = { obligationId, title: 'Meting', link: 'https://meting.example/1', ...over };
  return addEvidence.execute(by, input, invocation(key));
}

/** Withdraws a piece of evidence. */
export function withdraw(by: Actor, evidenceId: string) {
  return withdrawEvidence.execute(by, { evidenceId, note: 'Er is een nieuwere meting' }, invocation());
}
