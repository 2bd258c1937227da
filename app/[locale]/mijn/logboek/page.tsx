import type { Metadata } from 'next';
import { AuditTable } from '@/components/audit/audit-table';
import { NoAccess } from '@/components/site/no-access';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listAudit } from '@/lib/audit/queries/list';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ voor?: string }> };

const PATH = '/mijn/logboek';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'audit');
  return pageTitle(locale, t('title'), PATH);
}

export default async function AuditLogPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { voor } = await searchParams;
  const before = typeof voor === 'string' && /^[0-9a-f-]{36}$/.test(voor) ? voor : null;
  const result = await listAudit.execute(loggedIn.actor, { before, locale });
  return (
    <PortalFrame locale={locale} path={PATH} loggedIn={loggedIn}>
      {result.ok ? (
        <AuditTable locale={locale} page={result.value} isFirst={before === null} path={PATH} />
      ) : (
        <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${PATH}`} />
      )}
    </PortalFrame>
  );
}
