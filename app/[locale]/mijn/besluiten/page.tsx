import type { Metadata } from 'next';
import { CollegeFrame } from '@/components/decisions/college-frame';
import { CollegeTasks } from '@/components/decisions/college-tasks';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { decisionPolicy } from '@/lib/decisions/policy';
import { listDecisionsOfCollege } from '@/lib/decisions/queries/college';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/besluiten';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('college.title'), PATH);
}

export default async function CollegeDecisionsPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const result = await listDecisionsOfCollege.execute(actor, { locale });
  return (
    <CollegeFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(lines) => (
        <CollegeTasks
          locale={locale}
          lines={lines}
          mayDraft={mayEver(decisionPolicy['decision.draft'], actor)}
          isAuditor={actor.roles.includes('auditor')}
        />
      )}
    </CollegeFrame>
  );
}
