import { AuditTable } from '@/components/audit/audit-table';
import { portalPage, type Visit } from '@/components/site/portal-page';
import { listAudit } from '@/lib/audit/queries/list';
import { isUuid } from '@/lib/platform/uuid';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/logboek',
  title: 'audit.title',
  action: 'audit.list',
  read: (visit) => listAudit.execute(visit.actor, { before: beforeIn(visit), locale: visit.locale }),
  view: (page, visit) => (
    <AuditTable locale={visit.locale} page={page} isFirst={beforeIn(visit) === null} path="/mijn/logboek" />
  ),
});

export { generateMetadata, Page as default };

/** The last line of the page before; without one that can be, the list begins at the newest. */
function beforeIn({ query: { voor } }: Visit): string | null {
  return typeof voor === 'string' && isUuid(voor) ? voor : null;
}
