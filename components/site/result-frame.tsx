import type { ReactNode } from 'react';
import { MissingWords } from '@/components/site/missing-page';
import { NoAccess } from '@/components/site/no-access';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import type { Result } from '@/lib/platform/result';

/**
 * The frame of a page of the portal around what a query answered: the page, why there is no access, or that it
 * does not exist. `path` is the address without the language.
 */
export function ResultFrame<Value>(props: {
  locale: Locale;
  path: string;
  loggedIn: LoggedIn;
  result: Result<Value>;
  children: (value: Value) => ReactNode;
}) {
  const { locale, path, loggedIn, result, children } = props;
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn}>
      {result.ok ? (
        children(result.value)
      ) : result.error.code === 'not_found' ? (
        <MissingWords locale={locale} />
      ) : (
        <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${path}`} />
      )}
    </PortalFrame>
  );
}
