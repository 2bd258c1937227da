import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Field } from '@/components/ui/field/field';
import { FilterForm } from '@/components/ui/filter-form/filter-form';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AdministratorLine } from '@/lib/identity/queries/administrators';
import { formatDay } from '@/lib/platform/format';
import type { NamedPage } from '@/lib/platform/search-by-name';

const PATH = '/mijn/beheerders';

type Props = { locale: Locale; search: string; page: NamedPage<AdministratorLine>; mayInvite: boolean };

/** The municipalities, and which of them still wait for a first administrator. */
export function AdministratorsView({ locale, search, page, mayInvite }: Props) {
  const t = translator(locale, 'identity.administrators');
  const sso = translator(locale, 'sso.bureau');
  const { from, to, count, lines } = page;
  const address = (number: number) =>
    `/${locale}${PATH}?${new URLSearchParams({ gemeente: search, pagina: String(number) })}`;
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      <Link href={`/${locale}/mijn/domeinen`}>{sso('title')}</Link>
      <FilterForm
        layout="bar"
        action={`/${locale}${PATH}`}
        label={t('filter')}
        submitLabel={t('submit')}
        reset={search ? { href: `/${locale}${PATH}`, label: t('reset') } : undefined}
      >
        <Field
          name="gemeente"
          type="search"
          label={t('search')}
          defaultValue={search}
          maxLength={100}
          width="full"
        />
      </FilterForm>
      {lines.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <Lines locale={locale} lines={lines} mayInvite={mayInvite} />
      )}
      <Pagination
        label={t('pages')}
        previous={page.page > 1 ? { href: address(page.page - 1), label: t('previous') } : undefined}
        next={page.page < page.pages ? { href: address(page.page + 1), label: t('next') } : undefined}
        text={count > 0 ? t('range', { from, to, count }) : undefined}
      />
    </Stack>
  );
}

function Lines(props: { locale: Locale; lines: AdministratorLine[]; mayInvite: boolean }) {
  const { locale, lines, mayInvite } = props;
  const t = translator(locale, 'identity.administrators');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'name', header: t('name'), rowHeader: true },
        { key: 'count', header: t('count'), numeric: true },
        { key: 'status', header: t('status') },
        ...(mayInvite ? [{ key: 'step' as const, header: t('invite') }] : []),
      ]}
      rows={lines.map(({ id, name, administrators, invitedUntil }) => ({
        id,
        cells: {
          name,
          count: String(administrators),
          status:
            administrators > 0 ? (
              <Status tone="green">{t('has')}</Status>
            ) : invitedUntil ? (
              <Status tone="amber">{t('invited', { day: formatDay(locale, invitedUntil) })}</Status>
            ) : (
              <Status tone="neutral">{t('none')}</Status>
            ),
          step: administrators === 0 && (
            <Link href={`/${locale}${PATH}/${id}`}>
              {t('invite')}
              <VisuallyHidden>: {t('inviteAbout', { name })}</VisuallyHidden>
            </Link>
          ),
        },
      }))}
    />
  );
}
