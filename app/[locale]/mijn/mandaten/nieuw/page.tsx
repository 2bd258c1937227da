import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRegisterMandate } from '@/lib/mandates/actions';
import { mandateFields } from '@/lib/mandates/fields';
import { delegatesToMandate } from '@/lib/mandates/queries/mandates';
import { tooLargeToRead } from '@/lib/platform/error-texts';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mandaten/nieuw',
  title: 'mandates.form.title',
  action: 'mandate.prepare',
  read: ({ actor }) => delegatesToMandate.execute(actor, { municipalityId: actor.actingFor?.id ?? '' }),
  freshFactor: true,
  view: ({ municipalityId, delegates }, { locale, query }) => {
    const t = translator(locale, 'mandates.form');
    const common = translator(locale, 'common.actions');
    return delegates.length === 0 ? (
      <EmptyState
        title={t('nobody.title')}
        action={<ButtonLink href={`/${locale}/mijn/mensen`}>{t('nobody.people')}</ButtonLink>}
      >
        {t('nobody.text')}
      </EmptyState>
    ) : (
      <ActionForm
        locale={locale}
        action={sendRegisterMandate}
        initial={tooLargeToRead(locale, query.fout, 'scan')}
        fields={mandateFields(locale, delegates)}
        hidden={{ municipalityId, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
