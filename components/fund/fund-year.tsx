import { bold } from '@/components/assembly/bold';
import { AdoptionStatus } from '@/components/fund/adoption-status';
import { BudgetChart } from '@/components/fund/budget-chart';
import { BudgetTable } from '@/components/fund/budget-table';
import { Contributions } from '@/components/fund/contributions';
import { centsEach } from '@/components/fund/year-list';
import { ProgrammeItems } from '@/components/programme/programme-items';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Details } from '@/components/ui/details/details';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { KeyFigures } from '@/components/ui/key-figure/key-figure';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { DecidedIn, FundYear } from '@/lib/fund/queries/years';
import { formatDay, formatEuros } from '@/lib/platform/format';

type Props = { locale: Locale; year: FundYear };

/** A year of the fund: what it costs, where it goes, what it is for, and who pays what. */
export function FundYearPage({ locale, year }: Props) {
  const t = translator(locale, 'fund.year');
  const { budget, programme } = year;
  return (
    <Stack gap="xl">
      <FundHead locale={locale} year={year} />
      <Contributions locale={locale} year={year} />
      <Stack gap="l">
        <Heading level={2}>{t('lines')}</Heading>
        {budget.lines.length === 0 ? (
          <EmptyState title={t('noLines.title')} level={3}>
            {t('noLines.text')}
          </EmptyState>
        ) : (
          <>
            <BudgetChart locale={locale} budget={budget} />
            <Details summary={t('table', { year: String(budget.year) })}>
              <BudgetTable locale={locale} year={budget.year} budget={budget} />
            </Details>
          </>
        )}
      </Stack>
      {programme && (
        <Stack gap="l">
          <Inline>
            <Heading level={2}>{t('programme')}</Heading>
            <AdoptionStatus locale={locale} status={programme.status} />
          </Inline>
          <Decided locale={locale} status={programme.status} decided={programme.decidedIn} />
          <Text>{programme.intro}</Text>
          <ProgrammeItems locale={locale} items={programme.items} />
        </Stack>
      )}
    </Stack>
  );
}

function FundHead({ locale, year }: Props) {
  const t = translator(locale, 'fund.year');
  const common = translator(locale, 'common');
  const { budget } = year;
  const title = t('title', { year: String(budget.year) });
  return (
    <Stack gap="l">
      <Breadcrumbs
        label={common('breadcrumbs')}
        items={[{ label: common('sections.fund'), href: `/${locale}/fonds` }, { label: title }]}
      />
      <Stack gap="s">
        <Inline>
          <AdoptionStatus locale={locale} status={budget.status} />
        </Inline>
        <Heading level={1}>{title}</Heading>
      </Stack>
      <Figures locale={locale} year={year} />
      <Decided locale={locale} status={budget.status} decided={budget.decidedIn} />
      {budget.isExample && (
        <Notice tone="warning">
          <p>{t('example')}</p>
        </Notice>
      )}
      {budget.note && <Text>{budget.note}</Text>}
    </Stack>
  );
}

/** The key figures, and the same as a sentence with their date. */
function Figures({ locale, year }: Props) {
  const t = translator(locale, 'fund.year');
  const { budget, contributions } = year;
  const inhabitants = contributions.reduce((sum, line) => sum + line.inhabitants, 0);
  const average = centsEach(budget.totalCents, contributions.length);
  const each = centsEach(budget.totalCents, inhabitants);
  if (average === null || each === null) return null;
  const isAdopted = budget.status === 'adopted';
  const note = isAdopted ? undefined : t('provisional');
  const figures = {
    total: formatEuros(locale, budget.totalCents),
    average: formatEuros(locale, average),
    perInhabitant: formatEuros(locale, each, { cents: true }),
  };
  return (
    <Stack gap="l">
      <Text size="lead">
        {t.rich(isAdopted ? 'wordsAdopted' : 'wordsProposed', {
          b: bold,
          ...figures,
          inhabitants,
          municipalities: contributions.length,
          day: formatDay(locale, budget.referenceDate),
        })}
      </Text>
      <KeyFigures
        figures={[
          { value: figures.total, label: t('total'), note },
          { value: figures.average, label: t('average'), note },
          { value: figures.perInhabitant, label: t('perInhabitant'), note },
        ]}
      />
    </Stack>
  );
}

const SAID = { adopted: 'decidedAdopted', rejected: 'decidedRejected' } as const;

/** In which meeting it was decided, or will be, with the way there. */
function Decided(props: { locale: Locale; status: FundYear['budget']['status']; decided: DecidedIn | null }) {
  const { locale, status, decided } = props;
  if (!decided || status === 'draft') return null;
  const t = translator(locale, 'fund.year');
  const said = status === 'proposed' ? 'decidedPlanned' : SAID[status];
  return (
    <Text>
      {t(said, { meeting: decided.meeting })}{' '}
      <Link href={`/${locale}/alv/${decided.slug}/${decided.label}`}>
        {t(decided.outcome ? 'toResult' : 'toItem')}
      </Link>
    </Text>
  );
}
