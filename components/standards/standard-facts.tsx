import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Prose } from '@/components/ui/prose/prose';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay } from '@/lib/platform/format';
import type { StandardDetail } from '@/lib/standards/queries/find';

/** The versions of a standard, and what it is about. */
export function StandardFacts({ locale, standard }: { locale: Locale; standard: StandardDetail }) {
  const t = translator(locale, 'standards.page');
  const themes = translator(locale, 'common.themes');
  const { manager, aliases, versions } = standard;
  return (
    <>
      <Table
        caption={t('versions')}
        captionLook="heading"
        phone="table"
        columns={[
          { key: 'version', header: t('versionColumns.version'), rowHeader: true },
          { key: 'status', header: t('versionColumns.status') },
          { key: 'publishedOn', header: t('versionColumns.publishedOn') },
        ]}
        rows={versions.map(({ version, status, publishedOn }) => ({
          id: version,
          cells: {
            version,
            status: t(`versionStatus.${status}`),
            publishedOn: publishedOn ? formatDay(locale, publishedOn) : t('dateUnknown'),
          },
        }))}
      />
      <Stack gap="m">
        <Heading level={2}>{t('about')}</Heading>
        <Prose>
          <p>{standard.about[locale]}</p>
        </Prose>
        <DataList
          rows={[
            {
              term: t('facts.manager'),
              value: (
                <Link href={manager.url} external>
                  {manager.name}
                </Link>
              ),
            },
            { term: t('facts.theme'), value: themes(standard.theme) },
            ...(aliases.length > 0 ? [{ term: t('facts.aliases'), value: aliases.join(', ') }] : []),
            {
              term: t('facts.source'),
              value: (
                <Link href={standard.sourceUrl} external>
                  {new URL(standard.sourceUrl).host}
                </Link>
              ),
            },
          ]}
        />
      </Stack>
    </>
  );
}
