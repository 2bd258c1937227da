import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DoneNotice, type DoneWords } from '@/components/site/done-notice';
import { MissingWords } from '@/components/site/missing-page';
import { NoAccess } from '@/components/site/no-access';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { type MessageKey, translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import type { Actor } from '@/lib/platform/actor';
import { fail, type Result } from '@/lib/platform/result';
import type { AddressQuery } from '@/lib/platform/search-address';
import type { PolicyAction } from '@/lib/registry';

/** The parts of an address that differ: `{ id: string }` of `/mijn/alv/[id]`. */
type ParamsOf<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? { [Key in Name]: string } & ParamsOf<Rest>
  : unknown;

/** What a page is asked for. */
export type Asked<Path extends string = string> = {
  locale: Locale;
  params: ParamsOf<Path>;
  query: AddressQuery;
};

/** Who asks a page for what. `path` is its address without the language. */
export type Visit<Path extends string = string> = Asked<Path> & {
  path: string;
  loggedIn: LoggedIn;
  actor: Actor;
};

type Definition<Path extends string, Value> = {
  /** Its address without the language; what differs stands in brackets */
  path: Path;
  /** The address with what of the query belongs to it, to come back to; without it `path` alone */
  address?: (asked: Asked<Path>) => string;
  title: MessageKey<never> | ((asked: Asked<Path>) => string | Promise<string>);
  /** The command or query in the policy table that somebody must have a role for; `everyone` is whoever is logged in */
  action: PolicyAction | 'everyone';
  /** Whether the page shows a form that needs a second factor; an address is where the person comes back to then */
  freshFactor?: true | ((value: Value, visit: Visit<Path>) => boolean | string);
  /** The words for what was just done, by the `gedaan` of the address: shown above the rest */
  done?: DoneWords;
  /** Exactly what the view needs */
  read: (visit: Visit<Path>) => Promise<Result<Value>> | Result<Value>;
  view: (value: Value, visit: Visit<Path>) => ReactNode | Promise<ReactNode>;
};

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<AddressQuery> };

/**
 * A page behind the log-in, of which this says only what is its own. It asks for the log-in, then for the policy, reads,
 * asks for the second factor, and shows the view in the frame of the portal; or why there is no access, or that there
 * is nothing here. The file of a page ends with `export { generateMetadata, Page as default };`.
 */
export function portalPage<const Path extends string, Value>(page: Definition<Path, Value>) {
  async function generateMetadata(props: Props): Promise<Metadata> {
    const asked = await askedOf<Path>(props);
    const title =
      typeof page.title === 'string' ? translator(asked.locale)(page.title as never) : page.title(asked);
    return pageTitle(asked.locale, await title, filled(page.path, asked));
  }

  async function show(props: Props) {
    const asked = await askedOf<Path>(props);
    const { locale, query } = asked;
    const path = page.address?.(asked) ?? filled(page.path, asked);
    const loggedIn = await requireSession(locale, path);
    const visit: Visit<Path> = { ...asked, path, loggedIn, actor: loggedIn.actor };
    const result = mayDo(page.action, visit.actor) ? await page.read(visit) : fail('forbidden');
    if (result.ok) askForFactor(page.freshFactor, result.value, visit);
    return (
      <PortalFrame locale={locale} path={path} loggedIn={loggedIn}>
        {result.ok ? (
          <Done locale={locale} words={page.done} done={query.gedaan}>
            {await page.view(result.value, visit)}
          </Done>
        ) : result.error.code === 'not_found' ? (
          <MissingWords locale={locale} />
        ) : (
          <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${path}`} />
        )}
      </PortalFrame>
    );
  }

  made.set(show, page);
  return { generateMetadata, Page: show };
}

const made = new WeakMap<object, Pick<Definition<string, never>, 'path' | 'action'>>();

/** The address and the action of a page that `portalPage` made; undefined for any other function. */
export function portalPageOf(page: object): { path: string; action: string } | undefined {
  return made.get(page);
}

/** What was just done above what the page shows, with room between them: the frame has none of its own. */
function Done(props: { locale: Locale; words?: DoneWords; done: AddressQuery[string]; children: ReactNode }) {
  const { locale, words, done, children } = props;
  if (!words) return children;
  return (
    <Stack gap="l">
      <DoneNotice locale={locale} words={words} done={done} />
      {children}
    </Stack>
  );
}

async function askedOf<Path extends string>({ params, searchParams }: Props): Promise<Asked<Path>> {
  const [{ locale, ...rest }, query] = await Promise.all([params, searchParams]);
  return { locale, params: rest as ParamsOf<Path>, query };
}

/** The address with its parts filled in. */
function filled<Path extends string>(path: Path, { params }: Asked<Path>): string {
  return path.replace(/\[(\w+)\]/g, (_part, name: string) => (params as Record<string, string>)[name] ?? '');
}

function askForFactor<Path extends string, Value>(
  wish: Definition<Path, Value>['freshFactor'],
  value: Value,
  visit: Visit<Path>,
): void {
  const asks = typeof wish === 'function' ? wish(value, visit) : wish;
  if (asks) requireFreshFactor(visit.loggedIn, visit.locale, typeof asks === 'string' ? asks : visit.path);
}
