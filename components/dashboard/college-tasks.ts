import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeLine } from '@/lib/decisions/queries/college';
import type { Role } from '@/lib/platform/generated/enums';

type Step = 'cast' | 'follow' | 'close' | 'publish' | 'draft';
const TONES = { cast: 'amber', close: 'amber', publish: 'amber', follow: 'wash', draft: 'neutral' } as const;
/** What waits for this person comes first. */
const ORDER: Step[] = ['cast', 'publish', 'close', 'follow', 'draft'];

/** The decisions that a member of a College has to do something with, or can follow. */
export function collegeTasks(locale: Locale, roles: readonly Role[], lines: CollegeLine[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.decision');
  const steps = lines.flatMap((line) => {
    const step = stepOf(line, roles);
    return step ? [{ line, step }] : [];
  });
  steps.sort((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step));
  return steps.map(({ line, step }) => ({
    id: line.id,
    title: line.title,
    hint: t(`hint.${step}`, { voted: line.vote?.voted ?? 0, entitled: line.vote?.entitled ?? 0 }),
    href: `/${locale}/mijn/besluiten/${line.id}${step === 'cast' ? '/stemmen' : ''}`,
    status: { tone: TONES[step], word: t(`status.${step}`) },
  }));
}

function stepOf({ status, vote }: CollegeLine, roles: readonly Role[]): Step | null {
  const leads = roles.includes('college_chair') || roles.includes('college_secretary');
  if (status === 'submitted') {
    if (vote?.isMineToCast) return 'cast';
    return leads && vote?.voted === vote?.entitled ? 'close' : 'follow';
  }
  if (status === 'adopted') return leads ? 'publish' : null;
  // Who only reads along has nothing to do with a draft.
  return status === 'draft' && (leads || roles.includes('college_member')) ? 'draft' : null;
}
