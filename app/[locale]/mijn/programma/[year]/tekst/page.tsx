import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { programmeFields } from '@/components/fund/papers-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { requireSession } from '@/lib/identity/require-session';
import { sendDraftProgramme, sendReviseProgramme } from '@/lib/programme/actions';
import { findPapers } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = await getTranslations({ locale, namespace: 'programme.edit' });
  return pageTitle(locale, t('programme'), `/mijn/programma/${year}/tekst`);
}

export default async function ProgrammeTextPage({ params }: Props) {
  const { locale, year } = await params;
  setRequestLocale(locale);
  const path = `/mijn/programma/${year}/tekst`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'programme.edit' });
  const fund = await getTranslations({ locale, namespace: 'fund.edit' });
  const back = `/${locale}/mijn/programma/${year}`;
  const found = await findPapers(loggedIn.actor, year);
  const result = found;
  const fields = result.ok ? await programmeFields(locale, result.value.programme) : [];
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(papers) => (
        <Stack gap="l">
          <BackLink href={back}>{fund('back')}</BackLink>
          <ActionForm
            locale={locale}
            action={papers.programme ? sendReviseProgramme : sendDraftProgramme}
            fields={fields}
            hidden={{ programmeId: papers.programme?.id ?? '', year, formKey: crypto.randomUUID() }}
            submitLabel={t(papers.programme ? 'save' : 'begin')}
            pendingLabel={t('busy')}
          >
            <Heading level={1}>{t('programme')}</Heading>
          </ActionForm>
        </Stack>
      )}
    </PortalFrame>
  );
}
