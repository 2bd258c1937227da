import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { NamedProblem } from '@/lib/reorganisations/queries/reorganisations';

/** What must be solved before a plan can be carried out, in words. */
export function Problems({ locale, problems }: { locale: Locale; problems: NamedProblem[] }) {
  const t = translator(locale, 'reorganisations');
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={t('problemsTitle', { count: problems.length })}>
      <ul className="list-disc pl-6">
        {problems.map(({ kind, code, name }) => (
          <li key={`${kind} ${code}`}>{t(`problem.${kind}`, { name })}</li>
        ))}
      </ul>
    </Notice>
  );
}
