import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatEuros, formatList, formatNumber } from '@/lib/platform/format';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';

/** What was moved when it was carried out, as the log keeps it. */
export function Outcome({ locale, page }: { locale: Locale; page: ReorganisationPage }) {
  const t = translator(locale, 'reorganisations.outcome');
  const { carriedOut: done, parts } = page;
  if (!done) return null;
  const nameOf = new Map(
    parts.flatMap(({ from, fromName, to, toName }) => [[from, fromName] as const, [to, toName] as const]),
  );
  const named = (codes: string[]) =>
    codes.length === 0
      ? t('none')
      : formatList(
          locale,
          codes.map((code) => nameOf.get(code) ?? code),
        );
  const count = (value: number) => formatNumber(locale, value);
  return (
    <Stack>
      <Heading level={2}>{t('title')}</Heading>
      <DataList
        rows={[
          { term: t('ended'), value: named(done.ended) },
          { term: t('made'), value: named(done.made) },
          { term: t('rolesEnded'), value: count(done.rolesEnded) },
          { term: t('rolesBegun'), value: count(done.rolesBegun) },
          { term: t('invitations'), value: count(done.invitations) },
          { term: t('mandates'), value: count(done.mandates) },
          { term: t('obligations'), value: count(done.obligations) },
          { term: t('evidence'), value: count(done.evidence) },
          { term: t('transfers'), value: count(done.transfers) },
          { term: t('cents'), value: formatEuros(locale, done.cents, { cents: true }) },
        ]}
      />
    </Stack>
  );
}
