import type { Metadata } from 'next';
import { meetingFields } from '@/components/assembly/meeting-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendReviseMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('form.reviseTitle'), `/mijn/alv/${id}/wijzigen`);
}

export default async function ReviseMeetingPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/alv/${id}/wijzigen`;
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'assembly.form');
  const result = await findMeetingToPrepare(loggedIn.actor, id);
  const fields = result.ok ? meetingFields(locale, result.value) : [];
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {() => (
        <ActionForm
          locale={locale}
          action={sendReviseMeeting}
          fields={fields}
          hidden={{ meetingId: id, formKey: crypto.randomUUID() }}
          submitLabel={t('save')}
          pendingLabel={t('saving')}
          cancel={{ href: `/${locale}/mijn/alv/${id}`, label: t('cancel') }}
        >
          <Heading level={1}>{t('reviseTitle')}</Heading>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
