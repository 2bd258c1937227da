import type { Metadata } from 'next';
import { meetingFields } from '@/components/assembly/meeting-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendDraftMeeting } from '@/lib/assembly/actions';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/alv/nieuw';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('form.newTitle'), PATH);
}

export default async function NewMeetingPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const t = translator(locale, 'assembly.form');
  const fields = meetingFields(locale);
  const result = mayEver(assemblyPolicy['meeting.draft'], loggedIn.actor) ? ok(fields) : fail('forbidden');
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(asked) => (
        <ActionForm
          locale={locale}
          action={sendDraftMeeting}
          fields={asked}
          hidden={{ formKey: crypto.randomUUID() }}
          submitLabel={t('save')}
          pendingLabel={t('saving')}
          cancel={{ href: `/${locale}/mijn/alv`, label: t('cancel') }}
        >
          <Heading level={1}>{t('newTitle')}</Heading>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
