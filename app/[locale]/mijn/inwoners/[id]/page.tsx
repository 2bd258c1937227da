import type { Metadata } from 'next';
import { ImportPreviewView } from '@/components/municipalities/import-preview';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { sendApplyInhabitants, sendDiscardInhabitants } from '@/lib/municipalities/actions';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { findImport } from '@/lib/municipalities/queries/imports';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'municipalities.imports');
  return pageTitle(locale, t('title'), `/mijn/inwoners/${id}`);
}

export default async function InhabitantImportPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/inwoners/${id}`;
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const result = await findImport(actor, id);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(preview) => (
        <ImportPreviewView
          locale={locale}
          preview={preview}
          maySettle={mayEver(municipalityPolicy['inhabitants.apply'], actor)}
          apply={sendApplyInhabitants}
          discard={sendDiscardInhabitants}
        />
      )}
    </ResultFrame>
  );
}
