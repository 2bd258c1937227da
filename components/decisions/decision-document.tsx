import { decisionHref } from '@/components/decisions/decision-list';
import { Dutch, Motivation } from '@/components/decisions/dutch';
import { ExampleNote } from '@/components/decisions/example-note';
import { VoteResultView } from '@/components/decisions/vote-result-view';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Columns } from '@/components/ui/columns/columns';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { PublishedDecision } from '@/lib/decisions/queries/published';
import { formatDay, formatDayOfMoment } from '@/lib/platform/format';
import { isInForce } from '@/lib/standards/standing';

type Props = { locale: Locale; decision: PublishedDecision };

/** Codes stay on one line. */
function Unbroken({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}

/**
 * A published decision as a document; it prints as one. `origin` is the address of the portal, `today` a day
 * YYYY-MM-DD.
 */
export function DecisionDocument(props: Props & { origin: string; today: string }) {
  const { locale, decision, origin, today } = props;
  const t = translator(locale, 'decisions');
  const common = translator(locale, 'common');
  const { reference, body } = decision;
  const entry = formatDay(locale, decision.entryIntoForceOn);
  const address = `${origin}${decisionHref(locale, body.slug, reference)}`;
  return (
    <Stack gap="l">
      <Breadcrumbs
        label={common('breadcrumbs')}
        items={[
          { label: common('home'), href: `/${locale}` },
          { label: t('list.title'), href: `/${locale}/besluiten` },
          { label: reference },
        ]}
      />
      <Stack gap="s">
        <Text tone="soft">{t('document.eyebrow', { reference, body: body.name })}</Text>
        <Heading level={1}>
          <Dutch>{decision.title}</Dutch>
        </Heading>
        <Inline>
          {isInForce(decision.entryIntoForceOn, today) ? (
            <Status tone="green">{t('document.binding')}</Status>
          ) : (
            <Status tone="wash">{t('document.bindingFrom', { day: entry })}</Status>
          )}
        </Inline>
        <Text size="lead">
          {t('document.summary', {
            name: decision.standard.name,
            version: decision.standard.version,
            entry,
            deadline: formatDay(locale, decision.complyBy),
          })}
        </Text>
      </Stack>
      {decision.isExample && <ExampleNote locale={locale} />}
      {locale !== 'nl' && <Text tone="soft">{t('document.dutchOnly')}</Text>}
      <Columns
        first={
          <Stack gap="xl">
            <Stack>
              <Heading level={2}>{t('document.motivation')}</Heading>
              <Motivation text={decision.motivation} />
            </Stack>
            <Meaning locale={locale} decision={decision} />
            {decision.vote && (
              <Stack>
                <Heading level={2}>{t('document.vote')}</Heading>
                <VoteResultView locale={locale} result={decision.vote} />
              </Stack>
            )}
            <Text size="small" tone="soft">
              {t('document.final')}
            </Text>
          </Stack>
        }
        second={<Facts locale={locale} decision={decision} address={address} />}
      />
    </Stack>
  );
}

function Facts({ locale, decision, address }: Props & { address: string }) {
  const t = translator(locale, 'decisions');
  const { standard } = decision;
  return (
    <Panel title={t('document.facts')} tone="mist">
      <DataList
        rows={[
          { term: t('document.reference'), value: decision.reference },
          { term: t('document.body'), value: decision.body.name },
          { term: t('document.decidedOn'), value: formatDayOfMoment(locale, decision.decidedAt) },
          { term: t('document.publishedOn'), value: formatDayOfMoment(locale, decision.publishedAt) },
          {
            term: t('document.standard'),
            value: (
              <Link href={`/${locale}/standaarden/${standard.slug}`}>{t('list.version', standard)}</Link>
            ),
          },
          { term: t('document.entryIntoForceOn'), value: formatDay(locale, decision.entryIntoForceOn) },
          { term: t('document.complyBy'), value: formatDay(locale, decision.complyBy) },
          { term: t('document.source'), value: address },
        ]}
      />
    </Panel>
  );
}

function Meaning({ locale, decision }: Props) {
  const t = translator(locale, 'decisions.document');
  const { standard, requirements } = decision;
  const { name } = standard;
  return (
    <Stack>
      <Heading level={2}>{t('meaning.title')}</Heading>
      <Text>{t('meaning.binding')}</Text>
      {requirements.length > 0 ? (
        <Table
          caption={t('meaning.requirements', { count: requirements.length })}
          columns={[
            { key: 'code', header: t('requirementColumns.code'), rowHeader: true },
            { key: 'text', header: t('requirementColumns.text') },
            { key: 'level', header: t('requirementColumns.level') },
          ]}
          rows={requirements.map(({ id, code, level, text }) => ({
            id,
            cells: { code: <Unbroken>{code}</Unbroken>, text, level: t(`level.${level}`) },
          }))}
        />
      ) : (
        <Text>{t('meaning.noRequirements')}</Text>
      )}
      {decision.requirementsAreExample && requirements.length > 0 && (
        <Text size="small" tone="soft">
          {t('meaning.exampleRequirements')}
        </Text>
      )}
      <div>
        <Link href={`/${locale}/standaarden/${standard.slug}`}>{t('meaning.toStandard', { name })}</Link>
      </div>
    </Stack>
  );
}
