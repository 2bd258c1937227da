import { ForecastView } from '@/components/reorganisations/forecast';
import { Outcome } from '@/components/reorganisations/outcome';
import { Parts } from '@/components/reorganisations/parts';
import { Problems } from '@/components/reorganisations/problems';
import { ReorganisationStatus } from '@/components/reorganisations/reorganisation-status';
import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { DataList } from '@/components/ui/data-list/data-list';
import { Details } from '@/components/ui/details/details';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { BackLink } from '@/components/ui/link/back-link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDay, formatRelativeDays } from '@/lib/platform/format';
import { knows } from '@/lib/platform/lifecycle';
import { REORGANISATION_LIFECYCLE } from '@/lib/reorganisations/lifecycle';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';

type Props = {
  locale: Locale;
  page: ReorganisationPage;
  today: string;
  mayPrepare: boolean;
  actions: { add: FormAction; remove: FormAction; withdraw: FormAction };
};

/** A reorganisation: what is wrong with its plan, what it will do, and then what it did. */
export function ReorganisationView(props: Props) {
  const { locale, page, today, mayPrepare, actions } = props;
  const t = translator(locale, 'reorganisations');
  const mayChange = mayPrepare && knows(REORGANISATION_LIFECYCLE, page.status, 'reorganisation.change');
  const day = formatDay(locale, page.on);
  return (
    <Stack gap="xl">
      <Stack>
        <BackLink href={`/${locale}/mijn/herindelingen`}>{t('title')}</BackLink>
        <Inline>
          <ReorganisationStatus locale={locale} status={page.status} isDue={page.isDue} />
        </Inline>
        <Heading level={1}>{t('page.title', { day })}</Heading>
        <DataList
          rows={[
            {
              term: t('page.on'),
              value: t('page.relative', { day, relative: formatRelativeDays(locale, today, page.on) }),
            },
            { term: t('page.note'), value: page.note },
          ]}
        />
      </Stack>
      {page.status === 'withdrawn' && <Text>{t('page.withdrawn')}</Text>}
      <Problems locale={locale} problems={page.problems} />
      {mayChange && <NextStep {...props} />}
      <Outcome locale={locale} page={page} />
      <Parts locale={locale} page={page} mayChange={mayChange} add={actions.add} remove={actions.remove} />
      {page.forecast && <ForecastView locale={locale} forecast={page.forecast} />}
      {mayChange && <Withdraw {...props} />}
    </Stack>
  );
}

/** The button to the check page, or why it is not there yet. */
function NextStep({ locale, page }: Props) {
  const t = translator(locale, 'reorganisations.page');
  if (page.problems.length > 0) return null;
  if (!page.isDue) return <Text>{t('early', { day: formatDay(locale, page.on) })}</Text>;
  if (page.openBallots > 0) {
    return (
      <Notice tone="warning">
        <p>{t('ballot')}</p>
      </Notice>
    );
  }
  return (
    <div>
      <ButtonLink href={`/${locale}/mijn/herindelingen/${page.id}/uitvoeren`}>{t('carryOut')}</ButtonLink>
    </div>
  );
}

function Withdraw({ locale, page, actions }: Props) {
  const t = translator(locale, 'reorganisations.page');
  return (
    <Details summary={t('withdrawTitle')}>
      <ActionForm
        locale={locale}
        action={actions.withdraw}
        hidden={{ id: page.id, formKey: crypto.randomUUID() }}
        submitLabel={t('withdraw')}
        pendingLabel={t('withdrawing')}
        tone="danger"
      >
        <Text>{t('withdrawText')}</Text>
      </ActionForm>
    </Details>
  );
}
