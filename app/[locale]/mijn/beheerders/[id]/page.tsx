import type { Metadata } from 'next';
import { z } from 'zod';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendFirstInvitation } from '@/lib/identity/people-actions';
import { findWithoutAdministrator } from '@/lib/identity/queries/administrators';
import { requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

const pathOf = (id: string) => `/mijn/beheerders/${id}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'identity.administrators');
  return pageTitle(locale, t('title'), pathOf(id));
}

export default async function FirstAdministratorPage({ params }: Props) {
  const { locale, id } = await params;
  const loggedIn = await requireSession(locale, pathOf(id));
  const t = translator(locale, 'identity.administrators.form');
  const words = translator(locale, 'common.actions');
  const isId = z.uuid().safeParse(id).success;
  const result = isId ? await findWithoutAdministrator.execute(loggedIn.actor, { id }) : fail('not_found');
  return (
    <ResultFrame locale={locale} path={pathOf(id)} loggedIn={loggedIn} result={result}>
      {({ name }) => (
        <ActionForm
          locale={locale}
          action={sendFirstInvitation}
          hidden={{ municipalityId: id, formKey: crypto.randomUUID() }}
          fields={[{ kind: 'email', name: 'email', label: t('email'), width: 'l' }]}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/beheerders`, label: words('cancel') }}
        >
          <Heading level={1}>{t('title', { name })}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
