import { AuditEntry } from '@/components/audit/audit-entry';
import { portalPage } from '@/components/site/portal-page';
import { findAudit } from '@/lib/audit/queries/find';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/logboek/[id]',
  title: 'audit.title',
  action: 'audit.find',
  read: ({ actor, locale, params: { id } }) => findAudit.execute(actor, { id, locale }),
  view: (entry, { locale }) => <AuditEntry locale={locale} entry={entry} />,
});

export { generateMetadata, Page as default };
