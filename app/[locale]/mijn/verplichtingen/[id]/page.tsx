import type { Metadata } from 'next';
import { ObligationView } from '@/components/obligations/obligation-view';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { obligationPolicy } from '@/lib/obligations/policy';
import { findObligation } from '@/lib/obligations/queries/find';
import { mayEver } from '@/lib/platform/policy';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const pathOf = (id: string) => `/mijn/verplichtingen/${id}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'obligations.page');
  return pageTitle(locale, t('name'), pathOf(id));
}

export default async function ObligationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const loggedIn = await requireSession(locale, pathOf(id));
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const result = await findObligation.execute(actor, { id, locale });
  return (
    <ResultFrame locale={locale} path={pathOf(id)} loggedIn={loggedIn} result={result}>
      {(obligation) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="obligations.done" done={gedaan} />
          <ObligationView
            locale={locale}
            obligation={obligation}
            isOwn={actor.actingFor?.id === obligation.municipalityId}
            mayKeep={mayEver(obligationPolicy['evidence.add'], actor)}
          />
        </Stack>
      )}
    </ResultFrame>
  );
}
