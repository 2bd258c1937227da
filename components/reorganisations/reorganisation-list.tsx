import { ReorganisationStatus } from '@/components/reorganisations/reorganisation-status';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatList } from '@/lib/platform/format';
import type { ReorganisationLine } from '@/lib/reorganisations/queries/reorganisations';

/** All reorganisations, and the two ways to begin one. */
export function ReorganisationList(props: {
  locale: Locale;
  lines: ReorganisationLine[];
  mayPrepare: boolean;
}) {
  const { locale, lines, mayPrepare } = props;
  const t = translator(locale, 'reorganisations');
  const base = `/${locale}/mijn/herindelingen`;
  const what = ({ ending, successors }: ReorganisationLine) =>
    ending.length === 0
      ? t('list.noParts')
      : t('list.what', { ending: formatList(locale, ending), successors: formatList(locale, successors) });
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
        {mayPrepare && (
          <ActionRow>
            <ButtonLink href={`${base}/nieuw`}>{t('new')}</ButtonLink>
            <Link href={`${base}/invoeren`}>{t('import')}</Link>
          </ActionRow>
        )}
      </Stack>
      {lines.length === 0 ? (
        <EmptyState title={t('list.empty.title')}>{t('list.empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t('list.caption')}
          columns={[
            { key: 'what', header: t('list.columns.what'), rowHeader: true },
            { key: 'on', header: t('list.columns.on') },
            { key: 'status', header: t('list.columns.status') },
          ]}
          rows={lines.map((line) => ({
            id: line.id,
            cells: {
              what: <Link href={`${base}/${line.id}`}>{what(line)}</Link>,
              on: formatDay(locale, line.on),
              status: <ReorganisationStatus locale={locale} status={line.status} isDue={line.isDue} />,
            },
          }))}
        />
      )}
      <div>
        <Link href={`/${locale}/mijn/inwoners`}>{t('inhabitants')}</Link>
      </div>
    </Stack>
  );
}
