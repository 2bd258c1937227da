import type { Metadata } from 'next';
import { CarryOutCheck } from '@/components/reorganisations/carry-out-check';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';
import { sendCarryOut } from '@/lib/reorganisations/actions';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { findPlan } from '@/lib/reorganisations/queries/reorganisations';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'reorganisations.step');
  return pageTitle(locale, t('title'), `/mijn/herindelingen/${id}/uitvoeren`);
}

export default async function CarryOutPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/herindelingen/${id}/uitvoeren`;
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const may = mayEver(reorganisationPolicy['reorganisation.carryOut'], actor);
  const result = may ? await findPlan(actor, id) : fail('forbidden');
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(page) => <CarryOutCheck locale={locale} page={page} action={sendCarryOut} />}
    </ResultFrame>
  );
}
