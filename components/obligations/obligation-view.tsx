import { DeadlineStatus } from '@/components/obligations/deadline-status';
import { EvidenceTable, WithdrawnEvidenceTable } from '@/components/obligations/evidence-tables';
import { obligationsPath } from '@/components/obligations/obligations-href';
import { ButtonLink } from '@/components/ui/button/button-link';
import { DataList } from '@/components/ui/data-list/data-list';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ObligationPaper } from '@/lib/obligations/queries/find';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/format';
import { isInForce } from '@/lib/standards/standing';

type Props = { locale: Locale; obligation: ObligationPaper; isOwn: boolean; mayKeep: boolean };

/** One obligation of a municipality, and what it shows for it. Only the own list is a way back. */
export function ObligationView({ locale, obligation, isOwn, mayKeep }: Props) {
  const t = translator(locale, 'obligations');
  const { standard, municipality, holds, pieces } = obligation;
  const mayChange = mayKeep && holds;
  const present = pieces.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = pieces.filter((piece) => piece.withdrawn !== null);
  return (
    <Stack gap="xl">
      <Stack>
        {isOwn && <BackLink href={`/${locale}${obligationsPath({})}`}>{t('title')}</BackLink>}
        <Heading level={1}>{t('page.title', { standard: standard.name })}</Heading>
        <Text size="lead">{t('page.lead', { municipality })}</Text>
        {!holds && (
          <Notice tone="info">
            <p>{t('page.over')}</p>
          </Notice>
        )}
        <Facts locale={locale} obligation={obligation} />
      </Stack>
      <Stack gap="m">
        <Heading level={2}>{t('evidence.title')}</Heading>
        <Text>{t('evidence.lead', { municipality })}</Text>
        {present.length > 0 ? (
          <EvidenceTable locale={locale} pieces={present} steps={mayChange ? { of: obligation.id } : null} />
        ) : (
          <EmptyState title={t('evidence.empty.title')}>{t('evidence.empty.text')}</EmptyState>
        )}
        {mayChange && (
          <div>
            <ButtonLink href={`/${locale}/mijn/verplichtingen/${obligation.id}/bewijs`}>
              {t('evidence.add')}
            </ButtonLink>
          </div>
        )}
      </Stack>
      {withdrawn.length > 0 && (
        <Stack gap="m">
          <Heading level={2}>{t('evidence.withdrawn.title')}</Heading>
          <WithdrawnEvidenceTable locale={locale} pieces={withdrawn} />
        </Stack>
      )}
    </Stack>
  );
}

function Facts({ locale, obligation }: Pick<Props, 'locale' | 'obligation'>) {
  const t = translator(locale, 'obligations');
  const { standard, version, dueOn, deadline, daysLeft, bindingFrom, decision, holds } = obligation;
  const day = formatDay(locale, bindingFrom);
  return (
    <DataList
      rows={[
        { term: t('columns.dueOn'), value: <time dateTime={dueOn}>{formatDay(locale, dueOn)}</time> },
        ...(holds
          ? [
              {
                term: t('columns.deadline'),
                value: <DeadlineStatus locale={locale} deadline={deadline} daysLeft={daysLeft} />,
              },
            ]
          : []),
        {
          term: t('columns.bindingFrom'),
          value: isInForce(bindingFrom, todayInAmsterdam()) ? t('since', { day }) : t('from', { day }),
        },
        {
          term: t('columns.standard'),
          value: (
            <Link href={`/${locale}/standaarden/${standard.slug}`}>
              {t('page.standard', { standard: standard.name, version })}
            </Link>
          ),
        },
        {
          term: t('columns.decision'),
          value: (
            <Link href={`/${locale}/besluiten/${decision.bodySlug}/${decision.reference}`}>
              {decision.isExample
                ? t('page.exampleDecision', { reference: decision.reference })
                : decision.reference}
            </Link>
          ),
        },
      ]}
    />
  );
}
