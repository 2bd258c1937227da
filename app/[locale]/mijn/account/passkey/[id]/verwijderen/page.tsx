import { RemoveFactor } from '@/components/identity/remove-factor';
import { MissingWords } from '@/components/site/missing-page';
import { portalPage } from '@/components/site/portal-page';
import { translator } from '@/i18n/translator';
import { sendRemovePasskey } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/passkey/[id]/verwijderen',
  title: 'identity.factors.removePasskey.submit',
  action: 'passkey.remove',
  freshFactor: true,
  read: ({ actor }) => listFactors.execute(actor, {}),
  // Whether there is such a passkey is said only after the second factor, so the view says that there is none.
  view: (factors, { locale, params: { id } }) => {
    const passkey = factors.passkeys.find((one) => one.id === id);
    if (!passkey) return <MissingWords locale={locale} />;
    const t = translator(locale, 'identity.factors.removePasskey');
    const title = t('title', { name: passkey.name });
    return (
      <RemoveFactor
        locale={locale}
        factors={factors}
        action={sendRemovePasskey}
        hidden={{ id }}
        words={{ title, text: t('text'), submit: t('submit'), pending: t('pending') }}
      />
    );
  },
});

export { generateMetadata, Page as default };
