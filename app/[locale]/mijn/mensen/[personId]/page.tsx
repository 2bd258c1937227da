import type { Metadata } from 'next';
import { z } from 'zod';
import { ColleagueView } from '@/components/identity/colleague-view';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { identityPolicy } from '@/lib/identity/policy';
import { findColleague } from '@/lib/identity/queries/people';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = {
  params: Promise<{ locale: Locale; personId: string }>;
  searchParams: Promise<{ gedaan?: string }>;
};

const pathOf = (personId: string) => `/mijn/mensen/${personId}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, personId } = await params;
  const t = translator(locale, 'identity.people');
  return pageTitle(locale, t('title'), pathOf(personId));
}

export default async function ColleaguePage({ params, searchParams }: Props) {
  const { locale, personId } = await params;
  const loggedIn = await requireSession(locale, pathOf(personId));
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const municipalityId = actor.actingFor?.id ?? '';
  const isId = z.uuid().safeParse(personId).success;
  const result = isId ? await findColleague.execute(actor, { municipalityId, personId }) : fail('not_found');
  return (
    <ResultFrame locale={locale} path={pathOf(personId)} loggedIn={loggedIn} result={result}>
      {(colleague) => (
        <>
          <DoneNotice locale={locale} words="identity.people.done" done={gedaan} />
          <ColleagueView
            locale={locale}
            colleague={colleague}
            mayManage={mayEver(identityPolicy['membership.give'], actor)}
          />
        </>
      )}
    </ResultFrame>
  );
}
