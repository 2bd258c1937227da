import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { translator } from '@/i18n/translator';
import { sendDraftMeeting } from '@/lib/assembly/actions';
import { meetingFields } from '@/lib/assembly/fields';
import { ok } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/alv/nieuw',
  title: 'assembly.form.newTitle',
  action: 'meeting.draft',
  read: ({ locale }) => ok(meetingFields(locale)),
  view: (fields, { locale }) => {
    const t = translator(locale, 'assembly.form');
    return (
      <ActionForm
        locale={locale}
        action={sendDraftMeeting}
        fields={fields}
        hidden={{ formKey: crypto.randomUUID() }}
        submitLabel={t('save')}
        pendingLabel={t('saving')}
        cancel={{ href: `/${locale}/mijn/alv`, label: t('cancel') }}
      >
        <Heading level={1}>{t('newTitle')}</Heading>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
