import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { StepCheck } from '@/components/assembly/step-check';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { sendOpenBallot } from '@/lib/assembly/actions';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string; itemId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, itemId } = await params;
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  return pageTitle(locale, t('openBallot.title'), `/mijn/alv/${id}/stemming/${itemId}/openen`);
}

export default async function OpenBallotPage({ params }: Props) {
  const { locale, id, itemId } = await params;
  setRequestLocale(locale);
  const path = `/mijn/alv/${id}/stemming/${itemId}/openen`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  const result = await findItemToPrepare(loggedIn.actor, id, itemId);
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(item) => (
        <StepCheck
          locale={locale}
          step="openBallot"
          action={sendOpenBallot}
          hidden={{ itemId }}
          back={`/${locale}/mijn/alv/${id}`}
          rows={[
            {
              id: 'subject',
              term: t('openBallot.subject'),
              value: locale === 'nl' ? item.titleNl : item.titleEn,
            },
            { id: 'majority', term: t('openBallot.majority'), value: t('openBallot.majorityValue') },
            { id: 'weight', term: t('openBallot.weight'), value: t('openBallot.weightValue') },
          ]}
        />
      )}
    </PortalFrame>
  );
}
