import type { DashboardTask } from '@/components/dashboard/task';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ImportLine } from '@/lib/municipalities/queries/imports';
import { formatDay, formatList } from '@/lib/platform/format';
import type { ReorganisationLine } from '@/lib/reorganisations/queries/reorganisations';

/** The reorganisations in preparation: those whose day has come first, then the nearest day. */
export function reorganisationTasks(locale: Locale, lines: ReorganisationLine[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.reorganisation');
  const words = translator(locale, 'reorganisations.list');
  return lines
    .filter(({ status }) => status === 'draft')
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ id, on, isDue, ending, successors }) => {
      const day = formatDay(locale, on);
      const what =
        ending.length === 0
          ? words('noParts')
          : words('what', {
              ending: formatList(locale, ending),
              successors: formatList(locale, successors),
            });
      const step = isDue ? 'due' : 'draft';
      return {
        id,
        title: t('title', { day }),
        hint: t(`hint.${step}`, { what, day }),
        href: `/${locale}/mijn/herindelingen/${id}`,
        status: { tone: isDue ? 'amber' : 'neutral', word: t(`status.${step}`) },
      };
    });
}

/** The lists of inhabitants that were read and wait to be checked. */
export function importTasks(locale: Locale, imports: ImportLine[]): DashboardTask[] {
  const t = translator(locale, 'dashboard.import');
  return imports
    .filter(({ status }) => status === 'preview')
    .map(({ id, referenceDate }) => ({
      id,
      title: t('title', { day: formatDay(locale, referenceDate) }),
      hint: t('hint'),
      href: `/${locale}/mijn/inwoners/${id}`,
      status: { tone: 'amber', word: t('status') },
    }));
}
