import type { Metadata } from 'next';
import { ImportListView } from '@/components/municipalities/import-list';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { sendImportInhabitants } from '@/lib/municipalities/actions';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { listInhabitantImports } from '@/lib/municipalities/queries/imports';
import { mayEver } from '@/lib/platform/policy';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const PATH = '/mijn/inwoners';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'municipalities.imports');
  return pageTitle(locale, t('title'), PATH);
}

export default async function InhabitantsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const result = await listInhabitantImports.execute(actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(list) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="municipalities.imports.done" done={gedaan} />
          <ImportListView
            locale={locale}
            list={list}
            mayImport={mayEver(municipalityPolicy['inhabitants.import'], actor)}
            action={sendImportInhabitants}
          />
        </Stack>
      )}
    </ResultFrame>
  );
}
