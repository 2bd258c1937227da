import { ClientForm, type ClientFormProps } from '@/components/site/client-form';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/**
 * A form that runs a command, in the language of the page. `hidden` carries what the person doesn't type;
 * give it a `formKey` (`crypto.randomUUID()`) when sending the form twice must do the work once.
 */
export function ActionForm(
  props: Omit<ClientFormProps, 'words' | 'hidden'> & { locale: Locale; hidden?: Record<string, string> },
) {
  const { locale, hidden, ...form } = props;
  const t = translator(locale, 'errors');
  return (
    <ClientForm
      {...form}
      hidden={{ ...hidden, locale }}
      words={{ errorTitle: t('title'), errorPrefix: t('prefix') }}
    />
  );
}
