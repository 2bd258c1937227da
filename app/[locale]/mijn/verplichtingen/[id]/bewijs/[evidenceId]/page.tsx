import type { Metadata } from 'next';
import { withdrawEvidenceFields } from '@/components/obligations/evidence-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { sendWithdrawEvidence } from '@/lib/obligations/actions';
import { obligationPolicy } from '@/lib/obligations/policy';
import { findEvidence } from '@/lib/obligations/queries/find';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string; evidenceId: string }> };

const pathOf = (id: string, evidenceId: string) => `/mijn/verplichtingen/${id}/bewijs/${evidenceId}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, evidenceId } = await params;
  const t = translator(locale, 'obligations.evidence.withdrawForm');
  return pageTitle(locale, t('submit'), pathOf(id, evidenceId));
}

export default async function WithdrawEvidencePage({ params }: Props) {
  const { locale, id, evidenceId } = await params;
  const path = pathOf(id, evidenceId);
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'obligations.evidence.withdrawForm');
  const common = translator(locale, 'common.actions');
  const may = mayEver(obligationPolicy['evidence.withdraw'], loggedIn.actor);
  const result = may ? await findEvidence(loggedIn.actor, { id, evidenceId, locale }) : fail('forbidden');
  const fields = withdrawEvidenceFields(locale);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ obligation, piece }) => (
        <ActionForm
          locale={locale}
          action={sendWithdrawEvidence}
          fields={fields}
          hidden={{ evidenceId, formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          tone="danger"
          cancel={{ href: `/${locale}/mijn/verplichtingen/${id}`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead', { title: piece.title, standard: obligation.standard.name })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
