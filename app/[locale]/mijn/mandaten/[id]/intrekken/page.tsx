import type { Metadata } from 'next';
import { revokeFields } from '@/components/mandates/mandate-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { sendRevokeMandate } from '@/lib/mandates/actions';
import { mandatePolicy } from '@/lib/mandates/policy';
import { findMandate } from '@/lib/mandates/queries/mandates';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'mandates.revoke');
  return pageTitle(locale, t('submit'), `/mijn/mandaten/${id}/intrekken`);
}

export default async function RevokeMandatePage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/mandaten/${id}/intrekken`;
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'mandates.revoke');
  const common = translator(locale, 'common.actions');
  const may = mayEver(mandatePolicy['mandate.revoke'], loggedIn.actor);
  const result = may ? await findMandate(loggedIn.actor, id) : fail('forbidden');
  if (result.ok) requireFreshFactor(loggedIn, locale, path);
  const fields = revokeFields(locale);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ name }) => (
        <ActionForm
          locale={locale}
          action={sendRevokeMandate}
          fields={fields}
          hidden={{ mandateId: id, formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          tone="danger"
          cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title', { name })}</Heading>
          <Text size="lead">{t('lead', { name })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
