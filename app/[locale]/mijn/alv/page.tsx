import { MeetingTable } from '@/components/assembly/meeting-table';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listMeetingsToPrepare } from '@/lib/assembly/queries/prepare';
import { publicFundYears } from '@/lib/fund/queries/years';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { ok, together } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/alv',
  title: 'assembly.prepare.title',
  action: 'meeting.prepareList',
  read: ({ actor }) =>
    together({
      meetings: () => listMeetingsToPrepare.execute(actor, {}),
      years: async () => ok(await yearsOfPapers()),
    }),
  view: ({ meetings, years }, { locale, actor }) => (
    <MeetingTable
      locale={locale}
      meetings={meetings}
      years={years}
      mayDraft={mayDo('meeting.draft', actor)}
      mayWrite={mayDo('budget.edit', actor)}
    />
  ),
});

export { generateMetadata, Page as default };

/** Papers are written for the coming year; those of other years are found through the years that there are. */
async function yearsOfPapers(): Promise<number[]> {
  const coming = Number(todayInAmsterdam().slice(0, 4)) + 1;
  return [...new Set([coming, ...(await publicFundYears()).map(({ year }) => year)])];
}
