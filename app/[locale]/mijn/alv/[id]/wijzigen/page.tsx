import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { translator } from '@/i18n/translator';
import { sendReviseMeeting } from '@/lib/assembly/actions';
import { meetingFields } from '@/lib/assembly/fields';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/alv/[id]/wijzigen',
  title: 'assembly.form.reviseTitle',
  action: 'meeting.revise',
  read: ({ actor, params }) => findMeetingToPrepare(actor, params.id),
  view: (meeting, { locale }) => {
    const t = translator(locale, 'assembly.form');
    return (
      <ActionForm
        locale={locale}
        action={sendReviseMeeting}
        fields={meetingFields(locale, meeting)}
        hidden={{ meetingId: meeting.id, formKey: crypto.randomUUID() }}
        submitLabel={t('save')}
        pendingLabel={t('saving')}
        cancel={{ href: `/${locale}/mijn/alv/${meeting.id}`, label: t('cancel') }}
      >
        <Heading level={1}>{t('reviseTitle')}</Heading>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
