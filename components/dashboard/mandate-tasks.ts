import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import type { MandateStanding } from '@/lib/mandates/queries/standing';
import type { Actor } from '@/lib/platform/actor';
import { formatDay } from '@/lib/platform/format';

type Step = 'none' | 'missing' | 'noDeputy' | 'mine';
const TONES = { none: 'amber', missing: 'amber', noDeputy: 'wash', mine: 'green' } as const;

/** Who votes in the coming meeting: what the secretary and the administrator must do, and what a delegate has. */
export function mandateTasks(
  locale: Locale,
  actor: Actor,
  place: string,
  standing: MandateStanding,
): DashboardTask[] {
  const step = stepOf(standing, actor);
  if (!step) return [];
  const t = translator(locale, 'dashboard.mandate');
  return [
    {
      id: 'mandate',
      title: t('title', { place }),
      hint: hintOf(locale, step, standing),
      href: `/${locale}/mijn/mandaten`,
      status: { tone: TONES[step], word: t(`status.${step}`) },
    },
  ];
}

function stepOf({ principal, deputy, mine }: MandateStanding, actor: Actor): Step | null {
  const votes = mayDo('ballot.castVote', actor);
  if (mayDo('mandate.register', actor)) {
    if (!principal) return 'none';
    if (!deputy && !votes) return 'noDeputy';
  }
  if (!votes) return null;
  return mine ? 'mine' : 'missing';
}

function hintOf(locale: Locale, step: Step, { meeting, principal, mine }: MandateStanding): string {
  const t = translator(locale, 'dashboard.mandate');
  const kinds = translator(locale, 'mandates.kind');
  const words = {
    meeting: (meeting && (locale === 'nl' ? meeting.titleNl : meeting.titleEn)) ?? 'none',
    day: meeting ? formatDay(locale, meeting.day) : '',
  };
  if (step === 'none') return t('none', words);
  if (step === 'noDeputy') return t('noDeputy', { ...words, principal: principal ?? '' });
  return mine
    ? t('mine', { kind: kinds(mine.kind), until: formatDay(locale, mine.endsOn) })
    : t('mineNone', words);
}
