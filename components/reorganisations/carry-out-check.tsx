import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { SummaryList } from '@/components/ui/summary-list/summary-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDay, formatEuros, formatList, formatNumber } from '@/lib/platform/format';
import type { Forecast } from '@/lib/reorganisations/queries/forecast';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';

type Props = {
  locale: Locale;
  page: ReorganisationPage;
  action: FormAction;
};

/** The last look before a reorganisation is carried out, or that it can't be now. */
export function CarryOutCheck({ locale, page, action }: Props) {
  const t = translator(locale, 'reorganisations.step');
  const back = <BackLink href={`/${locale}/mijn/herindelingen/${page.id}`}>{t('back')}</BackLink>;
  const { forecast } = page;
  if (!forecast || !page.isDue || page.openBallots > 0) {
    return (
      <Stack gap="l">
        {back}
        <Heading level={1}>{t('notNow')}</Heading>
        <Text>{t('notNowText')}</Text>
      </Stack>
    );
  }
  return (
    <Stack gap="l">
      {back}
      <ActionForm
        locale={locale}
        action={action}
        hidden={{ id: page.id, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('busy')}
      >
        <Stack gap="l">
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead')}</Text>
          <SummaryList rows={rowsOf(locale, page.on, forecast)} />
        </Stack>
      </ActionForm>
    </Stack>
  );
}

function rowsOf(locale: Locale, on: string, { endings, gainings, transfers }: Forecast) {
  const t = translator(locale, 'reorganisations');
  const gained = (figure: 'roles' | 'obligations' | 'evidence') =>
    gainings.reduce((sum, { before, after }) => sum + after[figure] - (before?.[figure] ?? 0), 0);
  const cents = transfers.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  const names = (lines: { name: string }[]) =>
    formatList(
      locale,
      lines.map(({ name }) => name),
    );
  return [
    { id: 'day', term: t('step.day'), value: formatDay(locale, on) },
    { id: 'ending', term: t('step.ending'), value: names(endings) },
    { id: 'successors', term: t('step.successors'), value: names(gainings) },
    { id: 'roles', term: t('step.roles'), value: formatNumber(locale, gained('roles')) },
    { id: 'obligations', term: t('step.obligations'), value: formatNumber(locale, gained('obligations')) },
    { id: 'evidence', term: t('step.evidence'), value: formatNumber(locale, gained('evidence')) },
    {
      id: 'transfers',
      term: t('step.transfers'),
      value: t('step.transfersValue', {
        count: transfers.length,
        amount: formatEuros(locale, cents, { cents: true }),
      }),
    },
  ];
}
