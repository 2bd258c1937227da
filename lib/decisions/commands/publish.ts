import 'server-only';
import { bind } from '@/lib/decisions/commands/bind';
import { carryVersions } from '@/lib/decisions/commands/carry-versions';
import { type LockedDecision, lockedDecision } from '@/lib/decisions/commands/locked-decision';
import { publishedContent } from '@/lib/decisions/commands/published-content';
import { digestOfDecision } from '@/lib/decisions/content-digest';
import { decisionEvents } from '@/lib/decisions/events';
import { DECISION_LIFECYCLE } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { versionRefusal } from '@/lib/decisions/publication';
import { decisionInput } from '@/lib/decisions/schema';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';
import type { DatedVersion } from '@/lib/standards/by-day';
import { heldVersions } from '@/lib/standards/commands/carry';
import { referenceOf } from '@/lib/standards/decision-reference';

/**
 * Publishes an adopted decision: it gets the next number of its year, the standard becomes binding, and every
 * municipality that exists on the day of entry into force gets an obligation. All of it, or nothing.
 * Errors: `not_adopted`, `illegal_step` when it was published already, `already_binding` or `version_not_current`
 * when another decision came first, `version_not_ready` when the version is not in advice yet.
 */
export const publishDecision = command({
  name: 'decision.publish',
  input: decisionInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.published',
  refreshes: ['standards', 'decisions'],
  stepUp: true,
  load: (tx, input) => lockedDecision(tx, input.id),
  subject: ({ bodyId }) => ({ bodyId }),
  run: async ({ tx, loaded, now }) => {
    const step = next(DECISION_LIFECYCLE, loaded.status, 'decision.publish', {});
    if (!step.ok) return fail(loaded.status === 'published' ? 'illegal_step' : 'not_adopted');
    const version = await heldVersion(tx, loaded);
    const refusal = versionRefusal(version.status, version.agreement !== null);
    if (refusal) return fail(refusal);
    const today = todayInAmsterdam(now);
    const year = Number(today.slice(0, 4));
    const number = await nextNumber(tx, loaded.bodyId, year);
    await tx.decision.update({
      where: { id: loaded.id },
      data: { status: step.to, year, number, publishedAt: now },
    });
    const { agreementId, municipalities } = await bind(tx, {
      ...loaded,
      standardVersionId: loaded.standardVersion.id,
    });
    const moves = await carryVersions(tx, loaded.standardVersion.standardId, version, today);
    if (!moves.ok) return moves;
    const digest = digestOfDecision(await publishedContent(tx, loaded.id));
    return ok({
      value: {
        id: loaded.id,
        bodySlug: loaded.body.slug,
        reference: referenceOf(year, number),
        municipalities,
      },
      subjectId: loaded.id,
      facts: { year, number, agreementId, municipalities, digest, moves: moves.value },
      changes: changesBetween(loaded, { status: step.to, year, number, publishedAt: now }),
    });
  },
});

/** Looks again under a lock: two decisions on one version may be published at the same moment. */
async function heldVersion(tx: Transaction, { standardVersion }: LockedDecision): Promise<DatedVersion> {
  const versions = await heldVersions(tx, standardVersion.standardId);
  const version = versions.find(({ id }) => id === standardVersion.id);
  if (!version) throw new Error(`Standard ${standardVersion.standardId} lost a version`);
  return version;
}

/**
 * The next number of this College in this year. The lock lasts until commit, so that numbers have no gaps:
 * who comes second waits, and gets the number again if the first fails.
 */
async function nextNumber(tx: Transaction, bodyId: string, year: number): Promise<number> {
  const key = `decision number ${bodyId} ${year}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const { _max } = await tx.decision.aggregate({ where: { bodyId, year }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
