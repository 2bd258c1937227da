import type { Metadata } from 'next';
import { MandatesView } from '@/components/mandates/mandates-view';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { mandatePolicy } from '@/lib/mandates/policy';
import { listMandates } from '@/lib/mandates/queries/mandates';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string | string[] }> };

const PATH = '/mijn/mandaten';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'mandates');
  return pageTitle(locale, t('title'), PATH);
}

export default async function MandatesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const place = actor.actingFor?.kind === 'municipality' ? actor.actingFor : null;
  const result = await listMandates.execute(actor, { municipalityId: place?.id ?? '' });
  const may = {
    manage: mayEver(mandatePolicy['mandate.register'], actor),
    scan: mayEver(mandatePolicy['mandate.scan'], actor),
    instruct: mayEver(mandatePolicy['instruction.give'], actor),
  };
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(register) => (
        <>
          <DoneNotice locale={locale} words="mandates.done" done={gedaan} />
          <MandatesView locale={locale} place={place?.name ?? ''} register={register} may={may} />
        </>
      )}
    </ResultFrame>
  );
}
