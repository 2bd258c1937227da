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
import { sendAddLine } from '@/lib/fund/actions';
import { requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';
import { findPapers } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  return pageTitle(locale, t('addTitle'), `/mijn/programma/${year}/post`);
}

export default async function LinePage({ params }: Props) {
  const { locale, year } = await params;
  setRequestLocale(locale);
  const path = `/mijn/programma/${year}/post`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  const fund = await getTranslations({ locale, namespace: 'fund.edit' });
  const back = `/${locale}/mijn/programma/${year}`;
  const found = await findPapers(loggedIn.actor, year);
  const result = found.ok && !found.value.budget ? fail('not_found') : found;
  const fields = result.ok ? await lineFields(locale, result.value.programme) : [];
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(papers) => (
        <Stack gap="l">
          <BackLink href={back}>{fund('back')}</BackLink>
          <ActionForm
            locale={locale}
            action={sendAddLine}
            fields={fields}
            hidden={{ budgetId: papers.budget?.id ?? '', formKey: crypto.randomUUID() }}
            submitLabel={t('add')}
            pendingLabel={t('busy')}
          >
            <Heading level={1}>{t('addTitle')}</Heading>
          </ActionForm>
        </Stack>
      )}
    </PortalFrame>
  );
}
