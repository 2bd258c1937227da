import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { lineFields } from '@/components/fund/papers-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { sendChangeLine, sendRemoveLine } from '@/lib/fund/actions';
import { requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';
import { findPapers } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: Locale; year: string; lineId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year, lineId } = await params;
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  return pageTitle(locale, t('changeTitle'), `/mijn/programma/${year}/post/${lineId}`);
}

export default async function ChangeLinePage({ params }: Props) {
  const { locale, year, lineId } = await params;
  setRequestLocale(locale);
  const path = `/mijn/programma/${year}/post/${lineId}`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  const fund = await getTranslations({ locale, namespace: 'fund.edit' });
  const back = `/${locale}/mijn/programma/${year}`;
  const found = await findPapers(loggedIn.actor, year);
  const line = found.ok ? found.value.budget?.lines.find(({ id }) => id === lineId) : undefined;
  const result = found.ok && !line ? fail('not_found') : found;
  const fields = result.ok ? await lineFields(locale, result.value.programme, line) : [];
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {() => (
        <Stack gap="l">
          <BackLink href={back}>{fund('back')}</BackLink>
          <ActionForm
            locale={locale}
            action={sendChangeLine}
            fields={fields}
            hidden={{ lineId, formKey: crypto.randomUUID() }}
            submitLabel={t('save')}
            pendingLabel={t('busy')}
          >
            <Heading level={1}>{t('changeTitle')}</Heading>
          </ActionForm>
          <ActionForm
            locale={locale}
            action={sendRemoveLine}
            hidden={{ lineId, formKey: crypto.randomUUID() }}
            submitLabel={t('remove')}
            pendingLabel={t('busy')}
            tone="danger"
          />
        </Stack>
      )}
    </PortalFrame>
  );
}
