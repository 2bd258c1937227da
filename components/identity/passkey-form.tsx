import { PasskeyClientForm } from '@/components/identity/passkey-client-form';
import type { ClientFormProps } from '@/components/site/client-form';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { PasskeyOptions } from '@/lib/identity/passkey-options';

/** A form that asks the browser for a passkey, in the language of the page. It can't work without script, and says so. */
export function PasskeyForm(
  props: Omit<ClientFormProps, 'words'> & {
    locale: Locale;
    prepare: () => Promise<PasskeyOptions | null>;
    cancelled: string;
  },
) {
  const { locale, hidden, children, ...form } = props;
  const errors = translator(locale, 'errors');
  const t = translator(locale, 'identity.logIn');
  return (
    <PasskeyClientForm
      {...form}
      hidden={{ ...hidden, locale }}
      words={{ errorTitle: errors('title'), errorPrefix: errors('prefix') }}
    >
      {children}
      <noscript>{t('noScript')}</noscript>
    </PasskeyClientForm>
  );
}
