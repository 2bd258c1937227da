import type { Metadata } from 'next';
import { z } from 'zod';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';
import { sendJudgement } from '@/lib/sso/actions';
import { findDomain } from '@/lib/sso/queries/domains';

type Props = { params: Promise<{ locale: Locale; id: string }> };

const pathOf = (id: string) => `/mijn/domeinen/${id}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'sso.bureau');
  return pageTitle(locale, t('title'), pathOf(id));
}

export default async function JudgeDomainPage({ params }: Props) {
  const { locale, id } = await params;
  const loggedIn = await requireSession(locale, pathOf(id));
  const isId = z.uuid().safeParse(id).success;
  const result = isId ? await findDomain.execute(loggedIn.actor, { id }) : fail('not_found');
  if (result.ok) requireFreshFactor(loggedIn, locale, pathOf(id));
  const t = translator(locale, 'sso.bureau.form');
  const words = translator(locale, 'common.actions');
  return (
    <ResultFrame locale={locale} path={pathOf(id)} loggedIn={loggedIn} result={result}>
      {({ domain, municipality }) => (
        <ActionForm
          locale={locale}
          action={sendJudgement}
          hidden={{ id, formKey: crypto.randomUUID() }}
          fields={[
            {
              kind: 'radios',
              name: 'judgement',
              label: t('judgement'),
              options: [
                { value: 'confirm', label: t('confirm') },
                { value: 'refuse', label: t('refuse') },
              ],
            },
            { kind: 'textarea', name: 'checked', label: t('checked'), hint: t('checkedHint'), rows: 3 },
          ]}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/domeinen`, label: words('cancel') }}
        >
          <Heading level={1}>{t('title', { domain, municipality })}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
