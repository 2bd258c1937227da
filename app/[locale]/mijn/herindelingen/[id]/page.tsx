import type { Metadata } from 'next';
import { ReorganisationView } from '@/components/reorganisations/reorganisation-view';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { mayEver } from '@/lib/platform/policy';
import { sendAddPart, sendRemovePart, sendWithdraw } from '@/lib/reorganisations/actions';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { findPlan } from '@/lib/reorganisations/queries/reorganisations';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'reorganisations');
  return pageTitle(locale, t('title'), `/mijn/herindelingen/${id}`);
}

export default async function ReorganisationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/herindelingen/${id}`;
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const result = await findPlan(actor, id);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(page) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="reorganisations.done" done={gedaan} />
          <ReorganisationView
            locale={locale}
            page={page}
            today={todayInAmsterdam()}
            mayPrepare={mayEver(reorganisationPolicy['reorganisation.draft'], actor)}
            actions={{ add: sendAddPart, remove: sendRemovePart, withdraw: sendWithdraw }}
          />
        </Stack>
      )}
    </ResultFrame>
  );
}
