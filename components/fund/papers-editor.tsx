import { bold } from '@/components/assembly/bold';
import { AdoptionStatus } from '@/components/fund/adoption-status';
import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { BUDGET_LIFECYCLE, canWriteBudget } from '@/lib/fund/budget-lifecycle';
import type { BudgetToEdit } from '@/lib/fund/queries/years';
import { formatEuros } from '@/lib/platform/format';
import { knows } from '@/lib/platform/lifecycle';
import { sendRemoveProgrammeItem } from '@/lib/programme/actions';
import { canWriteProgramme, PROGRAMME_LIFECYCLE } from '@/lib/programme/lifecycle';
import type { ProgrammeToEdit } from '@/lib/programme/queries';

type Rights = { mayPrepare: boolean; mayWriteProgramme: boolean; mayWriteBudget: boolean };
type Props = {
  locale: Locale;
  year: number;
  programme: ProgrammeToEdit | null;
  budget: BudgetToEdit | null;
  rights: Rights;
};

/** The work programme and the budget of a year, as they are written. */
export function PapersEditor(props: Props) {
  const { locale, programme, budget, rights } = props;
  const year = String(props.year);
  const t = translator(locale, 'fund.edit');
  const prepare = translator(locale, 'assembly.prepare');
  const isFixed =
    programme !== null &&
    !canWriteProgramme(programme.status) &&
    budget !== null &&
    !canWriteBudget(budget.status);
  return (
    <Stack gap="xl">
      <Stack>
        {rights.mayPrepare ? (
          <BackLink href={`/${locale}/mijn/alv`}>{prepare('title')}</BackLink>
        ) : (
          <BackLink href={`/${locale}/mijn`}>{translator(locale, 'dashboard')('title')}</BackLink>
        )}
        <Heading level={1}>{t('title', { year })}</Heading>
        {isFixed ? (
          <Notice tone="info">
            <p>{t('locked')}</p>
          </Notice>
        ) : (
          <Text size="lead">{t('lead')}</Text>
        )}
        {budget && <Link href={`/${locale}/fonds/${year}`}>{t('toPublic', { year })}</Link>}
      </Stack>
      <ProgrammeSection {...props} />
      <BudgetSection {...props} />
    </Stack>
  );
}

function ProgrammeSection({ locale, year, programme, rights }: Props) {
  const t = translator(locale, 'programme.edit');
  const base = `/${locale}/mijn/programma/${year}`;
  const mayWrite = rights.mayWriteProgramme;
  if (!programme) {
    return (
      <Stack>
        <Heading level={2}>{t('programme')}</Heading>
        <EmptyState
          title={t('none.title', { year: String(year) })}
          level={3}
          action={mayWrite && <ButtonLink href={`${base}/tekst`}>{t('begin')}</ButtonLink>}
        >
          {t('none.text')}
        </EmptyState>
      </Stack>
    );
  }
  const mayChangeItems = mayWrite && knows(PROGRAMME_LIFECYCLE, programme.status, 'programme.change');
  return (
    <Stack gap="l">
      <Inline>
        <Heading level={2}>{t('programme')}</Heading>
        <AdoptionStatus locale={locale} status={programme.status} />
      </Inline>
      {programme.status === 'rejected' && <Text>{t('reviseRejected')}</Text>}
      <Text>{locale === 'nl' ? programme.introNl : programme.introEn}</Text>
      {mayWrite && canWriteProgramme(programme.status) && <Link href={`${base}/tekst`}>{t('revise')}</Link>}
      <Heading level={3}>{t('items')}</Heading>
      <ol className="flex flex-col border-t border-line">
        {programme.items.map((item) => {
          const title = locale === 'nl' ? item.titleNl : item.titleEn;
          return (
            <li key={item.id} className="flex flex-col items-start gap-3 border-b border-line py-4">
              <span className="font-semibold">{title}</span>
              <Text size="small">{locale === 'nl' ? item.descriptionNl : item.descriptionEn}</Text>
              {mayChangeItems && (
                <ActionForm
                  locale={locale}
                  action={sendRemoveProgrammeItem}
                  hidden={{ itemId: item.id, formKey: crypto.randomUUID() }}
                  submitLabel={t('remove', { title })}
                  pendingLabel={t('busy')}
                  tone="secondary"
                />
              )}
            </li>
          );
        })}
      </ol>
      {mayChangeItems && (
        <div>
          <ButtonLink href={`${base}/onderdeel`} variant="secondary">
            {t('addTitle')}
          </ButtonLink>
        </div>
      )}
    </Stack>
  );
}

function BudgetSection({ locale, year, budget, rights }: Props) {
  const t = translator(locale, 'fund.edit');
  const base = `/${locale}/mijn/programma/${year}`;
  const mayWrite = rights.mayWriteBudget;
  if (!budget) {
    return (
      <Stack>
        <Heading level={2}>{t('budget')}</Heading>
        <EmptyState
          title={t('noBudget.title', { year: String(year) })}
          level={3}
          action={mayWrite && <ButtonLink href={`${base}/begroting`}>{t('begin')}</ButtonLink>}
        >
          {t('noBudget.text')}
        </EmptyState>
      </Stack>
    );
  }
  const mayChange = mayWrite && knows(BUDGET_LIFECYCLE, budget.status, 'budget.change');
  const links = [
    ...(mayChange ? [{ href: `${base}/post`, label: t('addTitle') }] : []),
    ...(mayWrite && canWriteBudget(budget.status)
      ? [{ href: `${base}/begroting`, label: t('saveNote') }]
      : []),
  ];
  return (
    <Stack gap="l">
      <Inline>
        <Heading level={2}>{t('budget')}</Heading>
        <AdoptionStatus locale={locale} status={budget.status} />
      </Inline>
      {budget.status === 'rejected' && <Text>{t('reviseRejected')}</Text>}
      <Text>
        {t.rich('total', { b: bold, total: formatEuros(locale, budget.totalCents, { cents: true }) })}
      </Text>
      <Table
        caption={t('lines')}
        columns={[
          { key: 'line', header: t('columns.line'), rowHeader: true },
          { key: 'amount', header: t('columns.amount'), numeric: true },
          ...(mayChange ? [{ key: 'change' as const, header: t('columns.change') }] : []),
        ]}
        rows={budget.lines.map((line) => {
          const name = locale === 'nl' ? line.nameNl : line.nameEn;
          return {
            id: line.id,
            cells: {
              line: name,
              amount: formatEuros(locale, line.amountCents, { cents: true }),
              change: (
                <Link href={`${base}/post/${line.id}`}>
                  {t('change')}
                  <span className="sr-only"> {t('changeAbout', { name })}</span>
                </Link>
              ),
            },
          };
        })}
      />
      {links.length > 0 && <LinkRow links={links} />}
    </Stack>
  );
}
