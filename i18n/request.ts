import { getRequestConfig } from 'next-intl/server';
import { MESSAGE_DOMAINS } from './domains';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales';

async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    MESSAGE_DOMAINS.map(async (domain) => [
      domain,
      (await import(`../messages/${locale}/${domain}.json`)).default,
    ]),
  );
  return Object.fromEntries(files);
}

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : DEFAULT_LOCALE;
  return { locale, messages: await loadMessages(locale), timeZone: 'Europe/Amsterdam' };
});
