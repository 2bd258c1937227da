import type { Metadata } from 'next';
import { evidenceFields } from '@/components/obligations/evidence-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { sendAddEvidence } from '@/lib/obligations/actions';
import { obligationPolicy } from '@/lib/obligations/policy';
import { findObligation } from '@/lib/obligations/queries/find';
import { tooLargeToRead } from '@/lib/platform/error-texts';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ fout?: string | string[] }>;
};

const pathOf = (id: string) => `/mijn/verplichtingen/${id}/bewijs`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'obligations.evidence');
  return pageTitle(locale, t('add'), pathOf(id));
}

export default async function AddEvidencePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const loggedIn = await requireSession(locale, pathOf(id));
  const t = translator(locale, 'obligations.evidence');
  const common = translator(locale, 'common.actions');
  const may = mayEver(obligationPolicy['evidence.add'], loggedIn.actor);
  const result = may ? await findObligation.execute(loggedIn.actor, { id, locale }) : fail('forbidden');
  const fields = evidenceFields(locale);
  const initial = tooLargeToRead(locale, (await searchParams).fout, 'file');
  return (
    <ResultFrame locale={locale} path={pathOf(id)} loggedIn={loggedIn} result={result}>
      {({ standard, municipality }) => (
        <ActionForm
          locale={locale}
          action={sendAddEvidence}
          initial={initial}
          fields={fields}
          hidden={{ obligationId: id, formKey: crypto.randomUUID() }}
          submitLabel={t('add')}
          pendingLabel={t('form.pending')}
          cancel={{ href: `/${locale}/mijn/verplichtingen/${id}`, label: common('cancel') }}
        >
          <Heading level={1}>{t('form.title', { standard: standard.name })}</Heading>
          <Text size="lead">{t('form.lead', { municipality })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
