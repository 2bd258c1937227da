import type { Metadata } from 'next';
import { listFields } from '@/components/reorganisations/fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';
import { sendImport } from '@/lib/reorganisations/actions';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/herindelingen/invoeren';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'reorganisations.importForm');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ImportReorganisationsPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const t = translator(locale, 'reorganisations.importForm');
  const common = translator(locale, 'common.actions');
  const may = mayEver(reorganisationPolicy['reorganisation.import'], loggedIn.actor);
  const result = may ? ok(listFields(locale)) : fail('forbidden');
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(fields) => (
        <ActionForm
          locale={locale}
          action={sendImport}
          fields={fields}
          hidden={{ formKey: crypto.randomUUID() }}
          submitLabel={t('save')}
          pendingLabel={t('saving')}
          cancel={{ href: `/${locale}/mijn/herindelingen`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead')}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
