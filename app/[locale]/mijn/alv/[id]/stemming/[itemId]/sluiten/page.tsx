import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { TurnoutBars } from '@/components/assembly/ballot-open';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { StepCheck } from '@/components/assembly/step-check';
import { pageTitle } from '@/components/site/page-title';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { sendCloseBallot } from '@/lib/assembly/actions';
import type { Turnout } from '@/lib/assembly/queries/ballot';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string; itemId: string }> };

const waiting = ({ municipalities, entitledMunicipalities }: Turnout) =>
  entitledMunicipalities - municipalities;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, itemId } = await params;
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  return pageTitle(locale, t('closeBallot.title'), `/mijn/alv/${id}/stemming/${itemId}/sluiten`);
}

export default async function CloseBallotPage({ params }: Props) {
  const { locale, id, itemId } = await params;
  setRequestLocale(locale);
  const path = `/mijn/alv/${id}/stemming/${itemId}/sluiten`;
  const loggedIn = await requireSession(locale, path);
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  const result = await findItemToPrepare(loggedIn.actor, id, itemId);
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(item) => (
        <StepCheck
          locale={locale}
          step="closeBallot"
          action={sendCloseBallot}
          hidden={{ ballotId: item.ballot?.id ?? '' }}
          back={`/${locale}/mijn/alv/${id}`}
          rows={[
            {
              id: 'subject',
              term: t('openBallot.subject'),
              value: locale === 'nl' ? item.titleNl : item.titleEn,
            },
          ]}
        >
          {item.ballot && (
            <Stack>
              <TurnoutBars locale={locale} turnout={item.ballot.turnout} />
              <Text>{t('closeBallot.notVoted', { count: waiting(item.ballot.turnout) })}</Text>
            </Stack>
          )}
        </StepCheck>
      )}
    </PortalFrame>
  );
}
