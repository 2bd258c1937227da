import { decisionHref } from '@/components/decisions/decision-list';
import { Dutch } from '@/components/decisions/dutch';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatRelativeDays } from '@/lib/platform/format';
import type { Agreement } from '@/lib/profile/queries/agreements';
import type { MunicipalityPage } from '@/lib/profile/queries/find';

type Props = { locale: Locale; municipality: MunicipalityPage; today: string };

/** What the municipality is bound by and until when it has; of one that ended, what bound it. */
export function Binding({ locale, municipality, today }: Props) {
  const t = translator(locale, 'municipalities.page.binding');
  const { name, agreements, endedOn } = municipality;
  return (
    <Stack gap="m">
      <Heading level={2}>{t(endedOn ? 'titleEnded' : 'title')}</Heading>
      {agreements.length === 0 ? (
        <EmptyState title={t(endedOn ? 'empty.titleEnded' : 'empty.title')} level={3}>
          {t(endedOn ? 'empty.textEnded' : 'empty.text', { name })}
        </EmptyState>
      ) : (
        <>
          {!endedOn && <Text>{t('lead', { count: agreements.length, name })}</Text>}
          <Table
            caption={t('caption', { name })}
            captionLook="hidden"
            columns={[
              { key: 'standard', header: t('columns.standard'), rowHeader: true },
              { key: 'since', header: t('columns.since') },
              { key: 'complyBy', header: t('columns.complyBy') },
              { key: 'decision', header: t('columns.decision') },
            ]}
            rows={agreements.map((agreement) => ({
              id: agreement.id,
              cells: {
                standard: <StandardLink locale={locale} standard={agreement.standard} />,
                since: formatDay(locale, agreement.inForceFrom),
                complyBy: endedOn
                  ? formatDay(locale, agreement.complyBy)
                  : t('deadline', {
                      date: formatDay(locale, agreement.complyBy),
                      relative: formatRelativeDays(locale, today, agreement.complyBy),
                    }),
                decision: <DecisionLink locale={locale} decision={agreement.decision} />,
              },
            }))}
          />
        </>
      )}
    </Stack>
  );
}

function StandardLink({ locale, standard }: { locale: Locale; standard: Agreement['standard'] }) {
  const t = translator(locale, 'municipalities.page.binding');
  return (
    <Link href={`/${locale}/standaarden/${standard.slug}`}>
      {t('version', { name: standard.name, version: standard.version })}
    </Link>
  );
}

function DecisionLink({ locale, decision }: { locale: Locale; decision: Agreement['decision'] }) {
  const t = translator(locale, 'municipalities.page.binding');
  const { bodySlug, reference, title, isExample } = decision;
  return (
    <Inline>
      <Link href={decisionHref(locale, bodySlug, reference)}>
        {reference}
        <VisuallyHidden>
          : <Dutch>{title}</Dutch>
        </VisuallyHidden>
      </Link>
      {isExample && (
        <Status tone="neutral" icon="none">
          {t('example')}
        </Status>
      )}
    </Inline>
  );
}
