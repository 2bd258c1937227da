import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatMoment } from '@/lib/platform/format';
import { sendUnlink } from '@/lib/sso/actions';
import type { LinkRow } from '@/lib/sso/queries/settings';

type Props = { locale: Locale; links: LinkRow[] };

/** Who logged in with the municipality's account, and how to unlink them. */
export function LinksPart({ locale, links }: Props) {
  const t = translator(locale, 'sso');
  return (
    <Stack gap="m">
      <Heading level={2}>{t('steps.links')}</Heading>
      {links.length === 0 ? (
        <Text>{t('links.none')}</Text>
      ) : (
        <>
          <Text>{t('links.text')}</Text>
          <Links locale={locale} links={links} />
        </>
      )}
    </Stack>
  );
}

function Links({ locale, links }: Props) {
  const t = translator(locale, 'sso.links');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'name', header: t('name'), rowHeader: true },
        { key: 'email', header: t('email') },
        { key: 'seen', header: t('seen') },
        { key: 'step', header: t('step') },
      ]}
      rows={links.map(({ id, name, email, lastSeenAt }) => ({
        id,
        cells: {
          name,
          email: <span className="break-all">{email}</span>,
          seen: formatMoment(locale, lastSeenAt),
          step: (
            <ActionForm
              locale={locale}
              action={sendUnlink}
              hidden={{ id, formKey: crypto.randomUUID() }}
              tone="secondary"
              submitLabel={t('unlink')}
              submitAbout={name}
              pendingLabel={t('unlinking')}
            />
          ),
        },
      }))}
    />
  );
}
