import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { budgetFields } from '@/components/fund/papers-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { sendDraftBudget, sendReviseBudget } from '@/lib/fund/actions';
import { requireSession } from '@/lib/identity/require-session';
import { findPapers } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  return pageTitle(locale, t('budget'), `/mijn/programma/${year}/begroting`);
}

export default async function BudgetPage({ params }: Props) {
  const { locale, year } = await params;
  setRequestLocale(locale);
  const path = `/mijn/programma/${year}/begroting`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'fund.edit' });
  const fund = await getTranslations({ locale, namespace: 'fund.edit' });
  const back = `/${locale}/mijn/programma/${year}`;
  const found = await findPapers(loggedIn.actor, year);
  const result = found;
  const fields = result.ok ? await budgetFields(locale, result.value.year, result.value.budget) : [];
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(papers) => (
        <Stack gap="l">
          <BackLink href={back}>{fund('back')}</BackLink>
          <ActionForm
            locale={locale}
            action={papers.budget ? sendReviseBudget : sendDraftBudget}
            fields={fields}
            hidden={{ budgetId: papers.budget?.id ?? '', year, formKey: crypto.randomUUID() }}
            submitLabel={t(papers.budget ? 'saveNote' : 'begin')}
            pendingLabel={t('busy')}
          >
            <Heading level={1}>{t('budget')}</Heading>
          </ActionForm>
        </Stack>
      )}
    </PortalFrame>
  );
}
