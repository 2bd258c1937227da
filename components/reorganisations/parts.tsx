import { ActionForm } from '@/components/site/action-form';
import { Details } from '@/components/ui/details/details';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FormAction } from '@/lib/platform/form-state';
import { formatNumber } from '@/lib/platform/format';
import { partFields } from '@/lib/reorganisations/fields';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';

/** Which municipality passes into which; while it is a draft parts can be added and removed. */
export function Parts(props: {
  locale: Locale;
  page: ReorganisationPage;
  mayChange: boolean;
  add: FormAction;
  remove: FormAction;
}) {
  const { locale, page, mayChange, add } = props;
  const t = translator(locale, 'reorganisations');
  return (
    <Stack>
      <Heading level={2}>{t('page.parts')}</Heading>
      {page.parts.length === 0 ? (
        <EmptyState title={t('page.emptyParts.title')} level={3}>
          {t('page.emptyParts.text')}
        </EmptyState>
      ) : (
        <PartTable {...props} />
      )}
      {mayChange && (
        <Details summary={t('part.title')} open={page.parts.length === 0}>
          <ActionForm
            locale={locale}
            action={add}
            fields={partFields(locale, page.choices)}
            hidden={{ reorganisationId: page.id, formKey: crypto.randomUUID() }}
            submitLabel={t('part.save')}
            pendingLabel={t('part.saving')}
            tone="secondary"
          />
        </Details>
      )}
    </Stack>
  );
}

function PartTable(props: {
  locale: Locale;
  page: ReorganisationPage;
  mayChange: boolean;
  remove: FormAction;
}) {
  const { locale, page, mayChange, remove } = props;
  const t = translator(locale, 'reorganisations.page');
  return (
    <Table
      caption={t('partsCaption')}
      captionLook="hidden"
      columns={[
        { key: 'from', header: t('columns.from'), rowHeader: true },
        { key: 'to', header: t('columns.to') },
        { key: 'role', header: t('columns.role') },
        { key: 'addresses', header: t('columns.addresses'), numeric: true },
        ...(mayChange ? [{ key: 'remove' as const, header: t('columns.remove') }] : []),
      ]}
      rows={page.parts.map((part) => ({
        id: part.id,
        cells: {
          from: part.fromName,
          to: part.toName,
          role: t(part.isMain ? 'main' : 'share'),
          addresses: formatNumber(locale, part.addresses),
          remove: mayChange && (
            <ActionForm
              locale={locale}
              action={remove}
              hidden={{ partId: part.id, formKey: crypto.randomUUID() }}
              submitLabel={t('remove', { from: part.fromName, to: part.toName })}
              pendingLabel={t('removing')}
              tone="secondary"
            />
          ),
        },
      }))}
    />
  );
}
