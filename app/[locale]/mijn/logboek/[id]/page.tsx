import type { Metadata } from 'next';
import { z } from 'zod';
import { AuditEntry } from '@/components/audit/audit-entry';
import { MissingWords } from '@/components/site/missing-page';
import { NoAccess } from '@/components/site/no-access';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findAudit } from '@/lib/audit/queries/find';
import { requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

const pathOf = (id: string) => `/mijn/logboek/${id}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'audit');
  return pageTitle(locale, t('title'), pathOf(id));
}

export default async function AuditEntryPage({ params }: Props) {
  const { locale, id } = await params;
  const loggedIn = await requireSession(locale, pathOf(id));
  const isId = z.uuid().safeParse(id).success;
  const result = isId ? await findAudit.execute(loggedIn.actor, { id, locale }) : fail('not_found');
  return (
    <PortalFrame locale={locale} path={pathOf(id)} loggedIn={loggedIn}>
      {result.ok ? (
        <AuditEntry locale={locale} entry={result.value} />
      ) : result.error.code === 'not_found' ? (
        <MissingWords locale={locale} />
      ) : (
        <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${pathOf(id)}`} />
      )}
    </PortalFrame>
  );
}
