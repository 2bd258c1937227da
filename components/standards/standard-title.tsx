import { catalogueHref } from '@/components/standards/catalogue-href';
import { StandingStatus } from '@/components/standards/standing-status';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { StandardDetail } from '@/lib/standards/queries/find';

/** The head of the page of a standard: where it stands, its statuses, its name and what it is. */
export function StandardTitle({ locale, standard }: { locale: Locale; standard: StandardDetail }) {
  const t = translator(locale, 'standards');
  const common = translator(locale, 'common');
  const agreement = standard.agreements[0];
  return (
    <Stack gap="l">
      <Breadcrumbs
        label={common('breadcrumbs')}
        items={[
          { href: catalogueHref(locale, {}), label: t('title') },
          {
            href: catalogueHref(locale, { theme: standard.theme }),
            label: common(`themes.${standard.theme}`),
          },
        ]}
      />
      <Stack gap="s">
        <Inline>
          <StandingStatus locale={locale} standing={standard.standing} bindingFrom={agreement?.bindingFrom} />
          {standard.current && (
            <Status tone="wash" icon="none">
              {t('version', { version: standard.current.version })}
            </Status>
          )}
        </Inline>
        <Heading level={1}>{standard.name[locale]}</Heading>
      </Stack>
      <Text size="lead" tone="soft">
        {standard.summary[locale]}
      </Text>
      {agreement?.decision.isExample && (
        <Notice tone="warning">
          <p>{t('page.exampleDecision')}</p>
        </Notice>
      )}
    </Stack>
  );
}
