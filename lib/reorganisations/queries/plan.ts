import 'server-only';
import type { Register } from '@/lib/municipalities/queries/inhabitants-at';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/generated/client';
import type { ReorganisationState } from '@/lib/reorganisations/lifecycle';
import type { OtherPlan, PlanPart, Registered } from '@/lib/reorganisations/plan';

/** A part as it is kept. */
export type KeptPart = PlanPart & { id: string; fromId: string; fromName: string; toProvince: string };

/** A reorganisation as it is kept. `on` is YYYY-MM-DD. */
export type KeptPlan = {
  id: string;
  status: ReorganisationState;
  on: string;
  note: string;
  carriedOutAt: Date | null;
  parts: KeptPart[];
};

const select = {
  id: true,
  status: true,
  happensOn: true,
  note: true,
  carriedOutAt: true,
  parts: {
    orderBy: [{ dissolved: { name: 'asc' } }, { isMain: 'desc' }, { successorName: 'asc' }],
    select: {
      id: true,
      successorCode: true,
      successorName: true,
      successorProvince: true,
      addresses: true,
      isMain: true,
      dissolved: { select: { id: true, code: true, name: true } },
    },
  },
} satisfies Prisma.ReorganisationSelect;

/** Reads one reorganisation; null when there is none that the actor may see. */
export async function readPlan(tx: Transaction, id: string): Promise<KeptPlan | null> {
  const row = await tx.reorganisation.findUnique({ where: { id }, select });
  if (!row) return null;
  const { happensOn, parts, ...plan } = row;
  return {
    ...plan,
    on: dayOf(happensOn),
    parts: parts.map(
      ({ id: partId, dissolved, successorCode, successorName, successorProvince, ...part }) => ({
        ...part,
        id: partId,
        from: dissolved.code,
        fromId: dissolved.id,
        fromName: dissolved.name,
        to: successorCode,
        toName: successorName,
        toProvince: successorProvince,
      }),
    ),
  };
}

/** The same with its row locked: changing it, carrying it out and withdrawing it wait for each other. */
export async function lockPlan(tx: Transaction, id: string): Promise<KeptPlan | null> {
  await tx.$queryRaw`SELECT 1 FROM "reorganisation" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return readPlan(tx, id);
}

/** What the other drafts end and make. */
export async function otherPlans(
  tx: Transaction,
  besides: string | null,
  register: ReadonlyMap<string, Registered>,
): Promise<OtherPlan[]> {
  const others = await tx.reorganisation.findMany({
    where: { status: 'draft', ...(besides ? { id: { not: besides } } : {}) },
    select: {
      happensOn: true,
      parts: { select: { successorCode: true, dissolved: { select: { code: true } } } },
    },
  });
  return others.map(({ happensOn, parts }) => ({
    on: dayOf(happensOn),
    ends: parts.map(({ dissolved }) => dissolved.code),
    makes: parts.map(({ successorCode }) => successorCode).filter((code) => !register.has(code)),
  }));
}

/** The register as the rules of a plan want it. */
export function byCode({ municipalities }: Register): Map<string, Register['municipalities'][number]> {
  return new Map(municipalities.map((municipality) => [municipality.code, municipality]));
}
