import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import type { MunicipalBallots } from '@/lib/assembly/queries/votes';
import type { ObligationsSummary } from '@/lib/obligations/queries/list';
import type { Actor } from '@/lib/platform/actor';
import { formatDay, formatNumber } from '@/lib/platform/format';

/** Open votes first, then the obligations with the nearest deadline. */
export function municipalityTasks(
  locale: Locale,
  actor: Actor,
  ballots: MunicipalBallots,
  obligations: ObligationsSummary,
): DashboardTask[] {
  return [...voteTasks(locale, actor, ballots), ...obligationTasks(locale, obligations)];
}

function voteTasks(locale: Locale, actor: Actor, { open }: MunicipalBallots): DashboardTask[] {
  const t = translator(locale, 'dashboard.vote');
  const mayVote = mayDo('ballot.castVote', actor);
  return open.map((ballot) => ({
    id: ballot.ballotId,
    title: t('title', { title: locale === 'nl' ? ballot.titleNl : ballot.titleEn }),
    hint: ballot.castAt
      ? t('cast')
      : t(mayVote ? 'yours' : 'ofDelegate', { votes: formatNumber(locale, ballot.weight) }),
    href: mayVote
      ? `/${locale}/mijn/stemmen/${ballot.ballotId}`
      : `/${locale}/alv/${ballot.meetingSlug}/${ballot.label}`,
    status: ballot.castAt
      ? { tone: 'green', word: t('statusCast') }
      : { tone: 'amber', word: t('statusOpen') },
  }));
}

function obligationTasks(locale: Locale, { next }: ObligationsSummary): DashboardTask[] {
  const t = translator(locale, 'dashboard.obligation');
  return next.map((line) => ({
    id: line.id,
    title: line.standard.name,
    hint: t('hint', { day: formatDay(locale, line.dueOn), days: line.daysLeft }),
    href: `/${locale}/standaarden/${line.standard.slug}`,
    status:
      line.deadline === 'near' ? { tone: 'amber', word: t('near') } : { tone: 'wash', word: t('later') },
  }));
}
