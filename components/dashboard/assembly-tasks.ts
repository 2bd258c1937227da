import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { PreparedMeeting } from '@/lib/assembly/queries/prepare';
import type { FundYearSummary } from '@/lib/fund/queries/years';
import { formatEuros, formatMoment } from '@/lib/platform/format';

type Step = 'draft' | 'called' | 'open' | 'voting';
const TONES = { draft: 'neutral', called: 'wash', open: 'amber', voting: 'amber' } as const;

/** The meetings that are to be prepared or led, newest first. */
export function meetingTasks(locale: Locale, meetings: PreparedMeeting[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.meeting');
  return meetings.flatMap((meeting) => {
    const step = stepOf(meeting);
    if (!step) return [];
    return {
      id: meeting.id,
      title: locale === 'nl' ? meeting.titleNl : meeting.titleEn,
      hint: t(`hint.${step}`, {
        when: formatMoment(locale, meeting.startsAt),
        items: meeting.items,
        open: meeting.openBallots,
        toHold: meeting.ballotsToHold,
      }),
      href: `/${locale}/mijn/alv/${meeting.id}`,
      status: { tone: TONES[step], word: t(`status.${step}`) },
    };
  });
}

function stepOf({ status, openBallots }: PreparedMeeting): Step | null {
  if (status === 'closed') return null;
  return openBallots > 0 ? 'voting' : status;
}

/** The draft budgets with their programmes, which can still be changed. */
export function budgetTasks(locale: Locale, years: FundYearSummary[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.budget');
  return years
    .filter(({ status }) => status === 'draft')
    .map(({ year, totalCents }) => ({
      id: `budget-${year}`,
      title: t('title', { year: String(year) }),
      hint: t('hint', { total: formatEuros(locale, totalCents) }),
      href: `/${locale}/mijn/programma/${year}`,
      status: { tone: 'neutral', word: t('status') },
    }));
}
