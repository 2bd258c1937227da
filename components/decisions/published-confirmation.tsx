import { decisionHref } from '@/components/decisions/decision-list';
import { MissingWords } from '@/components/site/missing-page';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Prose } from '@/components/ui/prose/prose';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import { formatDay } from '@/lib/platform/format';

/** After publishing: the number, and what happens next. */
export function PublishedConfirmation(props: { locale: Locale; decision: CollegeDecision }) {
  const { locale, decision } = props;
  const t = translator(locale, 'decisions.published');
  const { reference, standard } = decision;
  if (!reference) return <MissingWords locale={locale} />;
  const { name, version } = standard;
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title', { reference })}</Heading>
      <Notice tone="success">
        <p>{t('text', { name, version, day: formatDay(locale, decision.entryIntoForceOn) })}</p>
      </Notice>
      <Heading level={2}>{t('next')}</Heading>
      <Prose>
        <ul>
          <li>{t('steps.public')}</li>
          <li>{t('steps.obligation', { day: formatDay(locale, decision.complyBy) })}</li>
          <li>{t('steps.standard')}</li>
        </ul>
      </Prose>
      <ActionRow>
        <ButtonLink href={decisionHref(locale, decision.body.slug, reference)}>{t('toPublic')}</ButtonLink>
        <ButtonLink href={`/${locale}/standaarden/${standard.slug}`} variant="secondary">
          {t('toStandard')}
        </ButtonLink>
      </ActionRow>
    </Stack>
  );
}
