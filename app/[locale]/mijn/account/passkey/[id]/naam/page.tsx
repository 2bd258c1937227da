import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { translator } from '@/i18n/translator';
import { sendRenamePasskey } from '@/lib/identity/factor-actions';
import { passkeyFields } from '@/lib/identity/fields';
import { listFactors } from '@/lib/identity/queries/factors';
import { found } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/passkey/[id]/naam',
  title: 'identity.factors.renamePasskey.title',
  action: 'passkey.rename',
  read: async ({ actor, params: { id } }) => {
    const factors = await listFactors.execute(actor, {});
    return factors.ok ? found(factors.value.passkeys.find((one) => one.id === id)) : factors;
  },
  view: ({ id, name }, { locale }) => {
    const t = translator(locale, 'identity.factors');
    return (
      <ActionForm
        locale={locale}
        action={sendRenamePasskey}
        hidden={{ id, formKey: crypto.randomUUID() }}
        fields={passkeyFields(locale, name)}
        submitLabel={t('renamePasskey.submit')}
        pendingLabel={t('renamePasskey.pending')}
        cancel={{ href: `/${locale}/mijn/account`, label: t('cancel') }}
      >
        <Heading level={1}>{t('renamePasskey.title')}</Heading>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
