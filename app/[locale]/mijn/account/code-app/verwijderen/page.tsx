import { RemoveFactor } from '@/components/identity/remove-factor';
import { MissingWords } from '@/components/site/missing-page';
import { portalPage } from '@/components/site/portal-page';
import { translator } from '@/i18n/translator';
import { sendRemoveTotp } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/code-app/verwijderen',
  title: 'identity.factors.removeApp.title',
  action: 'totp.remove',
  freshFactor: true,
  read: ({ actor }) => listFactors.execute(actor, {}),
  // Whether there is an app is said only after the second factor, so the view says that there is none.
  view: (factors, { locale }) => {
    if (!factors.totpSince) return <MissingWords locale={locale} />;
    const t = translator(locale, 'identity.factors.removeApp');
    return (
      <RemoveFactor
        locale={locale}
        factors={factors}
        action={sendRemoveTotp}
        words={{ title: t('title'), text: t('text'), submit: t('submit'), pending: t('pending') }}
      />
    );
  },
});

export { generateMetadata, Page as default };
