import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { type Factors, hasFactor } from '@/lib/identity/queries/factors';
import { formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; factors: Factors };

/** The ways in which somebody confirms that it is them, and how to add or remove one. */
export function FactorsView({ locale, factors }: Props) {
  const t = translator(locale, 'identity.factors');
  const base = `/${locale}/mijn/account`;
  return (
    <Stack gap="m">
      <Heading level={2}>{t('title')}</Heading>
      <Text>{t('intro')}</Text>
      {hasFactor(factors) ? (
        <FactorTable locale={locale} factors={factors} />
      ) : (
        <Notice tone="info">
          <Text>{t('none')}</Text>
        </Notice>
      )}
      <ActionRow>
        <ButtonLink variant="secondary" href={`${base}/passkey`}>
          {t('addPasskey')}
        </ButtonLink>
        <ButtonLink variant="secondary" href={`${base}/code-app`}>
          {factors.totpSince ? t('replaceApp') : t('addApp')}
        </ButtonLink>
      </ActionRow>
      {hasFactor(factors) && (
        <Stack gap="xs">
          <Text>{t('codes', { count: factors.recoveryCodes })}</Text>
          <Link href={`${base}/herstelcodes`}>{t('renew')}</Link>
        </Stack>
      )}
    </Stack>
  );
}

/** A row of the table: an app or a passkey. */
type Row = { id: string; what: string; since: string; used: string; remove: string; rename?: string };

function FactorTable({ locale, factors }: Props) {
  const t = translator(locale, 'identity.factors');
  const base = `/${locale}/mijn/account`;
  const passkeys: Row[] = factors.passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
    id,
    what: t('passkey', { name }),
    since: addedAt,
    used: lastUsedAt ? formatMoment(locale, lastUsedAt) : t('never'),
    remove: `${base}/passkey/${id}/verwijderen`,
    rename: `${base}/passkey/${id}/naam`,
  }));
  const app: Row[] = factors.totpSince
    ? [
        {
          id: 'app',
          what: t('app'),
          since: factors.totpSince,
          used: factors.totpUsedAt ? formatMoment(locale, factors.totpUsedAt) : t('never'),
          remove: `${base}/code-app/verwijderen`,
        },
      ]
    : [];
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'kind', header: t('kind'), rowHeader: true },
        { key: 'since', header: t('since') },
        { key: 'used', header: t('used') },
        { key: 'step', header: t('step') },
      ]}
      rows={[...app, ...passkeys].map(({ id, what, since, used, remove, rename }) => ({
        id,
        cells: {
          kind: <span className="break-words">{what}</span>,
          since: formatMoment(locale, since),
          used,
          step: (
            <Stack gap="xs">
              {rename && (
                <Link href={rename}>
                  {t('renamePasskey.link')}
                  <VisuallyHidden>: {what}</VisuallyHidden>
                </Link>
              )}
              <Link href={remove}>
                {t('remove')}
                <VisuallyHidden>: {what}</VisuallyHidden>
              </Link>
            </Stack>
          ),
        },
      }))}
    />
  );
}
