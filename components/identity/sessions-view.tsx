import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { SessionRow } from '@/lib/identity/queries/sessions';
import { sendEndOthers, sendEndSession } from '@/lib/identity/session-actions';
import { IDLE_MINUTES, SESSION_HOURS } from '@/lib/identity/session-limits';
import { formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; sessions: SessionRow[]; present: string };

/** Where somebody is logged in, with a button for each to end it; `present` is the session of this page. */
export function SessionsView({ locale, sessions, present }: Props) {
  const t = translator(locale, 'identity.sessions');
  const account = translator(locale, 'identity.account');
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/account`}>{account('title')}</BackLink>
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      <Text>{t('limits', { minutes: IDLE_MINUTES, hours: SESSION_HOURS })}</Text>
      <SessionTable locale={locale} sessions={sessions} present={present} />
      {sessions.length > 1 ? (
        <ActionForm
          locale={locale}
          action={sendEndOthers}
          hidden={{ formKey: crypto.randomUUID() }}
          submitLabel={t('endOthers')}
          pendingLabel={t('ending')}
          tone="secondary"
        />
      ) : (
        <Text>{t('onlyThis')}</Text>
      )}
      <Text>{t('place')}</Text>
      <Text>{t('devices')}</Text>
    </Stack>
  );
}

function SessionTable({ locale, sessions, present }: Props) {
  const t = translator(locale, 'identity.sessions');
  const device = ({ browser, system }: SessionRow) =>
    browser && system ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'device', header: t('device'), rowHeader: true },
        { key: 'network', header: t('network') },
        { key: 'since', header: t('since') },
        { key: 'used', header: t('used') },
        { key: 'step', header: t('step') },
      ]}
      rows={sessions.map((session) => ({
        id: session.id,
        cells: {
          device: device(session),
          network: <span className="break-all">{session.network ?? t('unknownNetwork')}</span>,
          since: formatMoment(locale, session.since),
          used: formatMoment(locale, session.lastSeenAt),
          step:
            session.id === present ? (
              <Status tone="wash">{t('this')}</Status>
            ) : (
              <ActionForm
                locale={locale}
                action={sendEndSession}
                hidden={{ id: session.id, formKey: crypto.randomUUID() }}
                submitLabel={t('end')}
                submitAbout={`${device(session)}, ${formatMoment(locale, session.since)}`}
                pendingLabel={t('ending')}
                tone="secondary"
              />
            ),
        },
      }))}
    />
  );
}
