import 'server-only';
import type { Locale } from '@/i18n/locales';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { referenceOf } from '@/lib/standards/decision-reference';
import { BINDING_STATUSES } from '@/lib/standards/lifecycle';

/** A binding agreement with the standard and the decision behind it. Days are YYYY-MM-DD. */
export type Agreement = {
  id: string;
  inForceFrom: string;
  complyBy: string;
  standard: { slug: string; name: string; version: string };
  decision: { reference: string; title: string; bodySlug: string; isExample: boolean };
};

/**
 * The binding agreements of standards that were not replaced or withdrawn: they hold for every municipality
 * that exists (docs/domain.md#a-decision). For one that ended, those in force before its last day.
 */
export async function agreementsFor(
  tx: Transaction,
  endedOn: Date | null,
  locale: Locale,
): Promise<Agreement[]> {
  const rows = await tx.bindingAgreement.findMany({
    where: endedOn
      ? { inForceFrom: { lt: endedOn } }
      : { standardVersion: { status: { in: [...BINDING_STATUSES] } } },
    relationLoadStrategy: 'join',
    orderBy: [{ complyBy: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      inForceFrom: true,
      complyBy: true,
      standardVersion: {
        select: { version: true, standard: { select: { slug: true, nameNl: true, nameEn: true } } },
      },
      decision: {
        select: {
          year: true,
          number: true,
          title: true,
          isExample: true,
          body: { select: { slug: true } },
        },
      },
    },
  });
  return rows.map(({ id, inForceFrom, complyBy, standardVersion: { version, standard }, decision }) => ({
    id,
    inForceFrom: dayOf(inForceFrom),
    complyBy: dayOf(complyBy),
    standard: {
      slug: standard.slug,
      name: locale === 'nl' ? standard.nameNl : standard.nameEn,
      version,
    },
    decision: {
      reference: referenceOf(decision.year ?? 0, decision.number ?? 0),
      title: decision.title,
      bodySlug: decision.body.slug,
      isExample: decision.isExample,
    },
  }));
}
