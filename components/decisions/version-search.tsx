import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { SearchBox } from '@/components/ui/search-box/search-box';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { TaskList } from '@/components/ui/task-list/task-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { DecidableVersion } from '@/lib/decisions/queries/versions';

/** The first step of a new decision: find the version that it is about. Works as a plain address. */
export function VersionSearch(props: {
  locale: Locale;
  words: string;
  versions: DecidableVersion[];
  hasMore: boolean;
}) {
  const { locale, words, versions, hasMore } = props;
  const t = translator(locale, 'decisions');
  const path = `/${locale}/mijn/besluiten/nieuw`;
  const count = versions.length;
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/besluiten`}>{t('college.back')}</BackLink>
      <Heading level={1}>{t('new.title')}</Heading>
      <Text size="lead">{t('new.searchLead')}</Text>
      <SearchBox
        action={path}
        name="zoek"
        label={t('new.search')}
        submitLabel={t('new.submit')}
        defaultValue={words}
      />
      <Heading level={2}>{hasMore ? t('new.foundMore', { count }) : t('new.found', { count })}</Heading>
      {count > 0 ? (
        <TaskList
          tasks={versions.map(({ id, version, status, standard }) => ({
            id,
            title: t('new.choose', { name: standard.name, version }),
            href: `${path}?versie=${id}`,
            hint: standard.summary,
            status: (
              <Status tone="neutral" icon="none">
                {t(`new.status.${status}` as 'new.status.proposed')}
              </Status>
            ),
          }))}
        />
      ) : (
        <EmptyState title={t('new.none.title')} level={3}>
          <p>{t('new.none.text')}</p>
        </EmptyState>
      )}
    </Stack>
  );
}
