import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { meetingRows } from '@/components/assembly/meeting-rows';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { StepCheck } from '@/components/assembly/step-check';
import { pageTitle } from '@/components/site/page-title';
import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';
import { sendCloseMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  return pageTitle(locale, t('close.title'), `/mijn/alv/${id}/sluiten`);
}

export default async function CloseMeetingPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const path = `/mijn/alv/${id}/sluiten`;
  const loggedIn = await requireSession(locale, path);
  const result = await findMeetingToPrepare(loggedIn.actor, id);
  const rows = result.ok ? await meetingRows(locale, result.value) : [];
  const t = await getTranslations({ locale, namespace: 'assembly.step' });
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(meeting) => (
        <StepCheck
          locale={locale}
          step="close"
          action={sendCloseMeeting}
          hidden={{ meetingId: id }}
          back={`/${locale}/mijn/alv/${id}`}
          rows={rows}
        >
          {meeting.ballotsToHold > 0 && (
            <Notice tone="warning">
              <p>{t('close.pending', { count: meeting.ballotsToHold })}</p>
            </Notice>
          )}
        </StepCheck>
      )}
    </PortalFrame>
  );
}
