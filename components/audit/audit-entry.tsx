import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AuditEntryView } from '@/lib/audit/queries/find';
import { formatMoment } from '@/lib/platform/format';
import { eventName } from './event-name';

/** One entry of the trail: who did what and when, what it changed, and its place in the chain. */
export function AuditEntry({ locale, entry }: { locale: Locale; entry: AuditEntryView }) {
  const t = translator(locale, 'audit');
  const facts = Object.entries(entry.data);
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/logboek`}>{t('title')}</BackLink>
      <Heading level={1}>{eventName(locale, entry.event)}</Heading>
      <DataList
        rows={[
          { term: t('columns.at'), value: formatMoment(locale, entry.at) },
          { term: t('columns.who'), value: entry.who ?? t('system') },
          { term: t('columns.forWhom'), value: entry.forWhom ?? t('nobody') },
        ]}
      />
      <AuditChanges locale={locale} entry={entry} />
      {facts.length > 0 && (
        <Stack gap="s">
          <Heading level={2}>{t('entry.facts')}</Heading>
          <DataList rows={facts.map(([term, value]) => ({ term, value: words(value), mono: true }))} />
          {typeof entry.data.obligationId === 'string' && (
            <p>
              <Link href={`/${locale}/mijn/verplichtingen/${entry.data.obligationId}`}>
                {t('entry.obligation')}
              </Link>
            </p>
          )}
        </Stack>
      )}
      <Stack gap="s">
        <Heading level={2}>{t('entry.seal')}</Heading>
        <Text>{t(entry.seal ? 'entry.sealed' : 'entry.waiting')}</Text>
        <DataList
          rows={[
            ...(entry.seal
              ? [
                  { term: t('entry.sequence'), value: entry.seal.sequence, mono: true },
                  { term: t('entry.hash'), value: entry.seal.hash, mono: true },
                  {
                    term: t('entry.previous'),
                    value: entry.seal.previousHash ?? t('entry.first'),
                    mono: true,
                  },
                ]
              : []),
            { term: t('entry.id'), value: entry.id, mono: true },
            { term: t('entry.request'), value: entry.requestId, mono: true },
          ]}
        />
      </Stack>
    </Stack>
  );
}

function AuditChanges({ locale, entry }: { locale: Locale; entry: AuditEntryView }) {
  const t = translator(locale, 'audit.entry');
  const changes = Object.entries(entry.changes);
  if (changes.length === 0) return null;
  return (
    <Table
      caption={t('changes')}
      captionLook="heading"
      columns={[
        { key: 'field', header: t('field'), rowHeader: true },
        { key: 'from', header: t('from') },
        { key: 'to', header: t('to') },
      ]}
      rows={changes.map(([field, { from, to }]) => ({
        id: field,
        cells: {
          field,
          from: from === null ? t('empty') : words(from),
          to: to === null ? t('empty') : words(to),
        },
      }))}
    />
  );
}

const words = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
