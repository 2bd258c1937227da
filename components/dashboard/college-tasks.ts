import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import type { CollegeLine } from '@/lib/decisions/queries/college';
import type { Actor } from '@/lib/platform/actor';

type Step = 'cast' | 'follow' | 'close' | 'publish' | 'draft';
const TONES = { cast: 'amber', close: 'amber', publish: 'amber', follow: 'wash', draft: 'neutral' } as const;
/** What waits for this person comes first. */
const ORDER: Step[] = ['cast', 'publish', 'close', 'follow', 'draft'];

/** The decisions that a member of a College has to do something with, or can follow. */
export function collegeTasks(locale: Locale, actor: Actor, lines: CollegeLine[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.decision');
  const steps = lines.flatMap((line) => {
    const step = stepOf(line, actor);
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

function stepOf({ status, vote }: CollegeLine, actor: Actor): Step | null {
  if (status === 'submitted') {
    if (vote?.isMineToCast) return 'cast';
    return vote?.voted === vote?.entitled && mayDo('decision.close', actor) ? 'close' : 'follow';
  }
  if (status === 'adopted') return mayDo('decision.publish', actor) ? 'publish' : null;
  // Who only reads along has nothing to do with a draft.
  return status === 'draft' && mayDo('decision.revise', actor) ? 'draft' : null;
}
