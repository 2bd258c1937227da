import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { CollegeFrame } from '@/components/decisions/college-frame';
import { DraftForm } from '@/components/decisions/draft-form';
import { VersionSearch } from '@/components/decisions/version-search';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendDraft } from '@/lib/decisions/actions';
import { findDecidableVersion, searchDecidableVersions } from '@/lib/decisions/queries/versions';
import { requireSession } from '@/lib/identity/require-session';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ zoek?: string | string[]; versie?: string | string[] }>;
};

const PATH = '/mijn/besluiten/nieuw';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('new.title'), PATH);
}

export default async function NewDecisionPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { zoek, versie } = await searchParams;
  const words = typeof zoek === 'string' ? zoek : '';
  const isChosen = typeof versie === 'string';
  const path = isChosen ? `${PATH}?versie=${encodeURIComponent(versie)}` : PATH;
  const loggedIn = await requireSession(locale, path);
  const frame = { locale, path, loggedIn };
  if (!isChosen) {
    const found = await searchDecidableVersions.execute(loggedIn.actor, { words, locale });
    return (
      <CollegeFrame {...frame} result={found}>
        {(value) => <VersionSearch locale={locale} words={words} {...value} />}
      </CollegeFrame>
    );
  }
  const version = await findDecidableVersion.execute(loggedIn.actor, { id: versie, locale });
  return (
    <CollegeFrame {...frame} result={version}>
      {(chosen) => <DraftForm locale={locale} version={chosen} action={sendDraft} formKey={randomUUID()} />}
    </CollegeFrame>
  );
}
