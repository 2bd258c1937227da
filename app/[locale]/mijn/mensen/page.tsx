import type { Metadata } from 'next';
import { DoneNotice } from '@/components/assembly/done-notice';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { PeopleView } from '@/components/identity/people-view';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { identityPolicy } from '@/lib/identity/policy';
import { listPeople } from '@/lib/identity/queries/people';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string }> };

const PATH = '/mijn/mensen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.people');
  return pageTitle(locale, t('title'), PATH);
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const place = actor.actingFor?.kind === 'municipality' ? actor.actingFor : null;
  const result = await listPeople.execute(actor, { municipalityId: place?.id ?? '' });
  return (
    <PortalFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(people) => (
        <>
          <DoneNotice locale={locale} namespace="identity.people.done" done={gedaan} />
          <PeopleView
            locale={locale}
            place={place?.name ?? ''}
            people={people}
            mayManage={mayEver(identityPolicy['invitation.send'], actor)}
          />
        </>
      )}
    </PortalFrame>
  );
}
