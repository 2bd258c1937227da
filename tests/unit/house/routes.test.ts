import { describe, expect, test } from 'vitest';
import { importsOf, readSource, sourceFiles } from '../../support/source-files';

/** Routes without a log-in outside app/[locale]/(public), each with the reason. */
const PUBLIC: Record<string, string> = {
  'app/[locale]/inloggen/page.tsx': 'here people log in',
  'app/[locale]/inloggen/gemeente/page.tsx': 'here people choose at which municipality they log in',
  'app/api/sso/[municipality]/start/route.ts': 'leads to the log-in of a municipality',
  'app/api/sso/[municipality]/callback/route.ts': 'here people come back from it, to log in',
  'app/[locale]/geen-toegang/page.tsx': 'says why there is no access, also to somebody without a role',
  'app/[locale]/wachtwoord-vergeten/page.tsx': 'for who can not log in',
  'app/[locale]/wachtwoord/[token]/page.tsx': 'opened by its link, for who can not log in',
  'app/[locale]/post/page.tsx': 'the mail of the demonstration; does not exist in real use',
  'app/[locale]/post/[id]/page.tsx': 'the mail of the demonstration; does not exist in real use',
  'app/api/auth/[...nextauth]/route.ts': 'here people log in',
  'app/api/mijn/sessie/route.ts': 'gives a browser with a session a new token, and anyone else nothing',
  'app/api/[...rest]/route.ts': 'says that there is nothing at this address',
  'app/api/health/route.ts': 'says only that the process lives',
  'app/api/ready/route.ts': 'says only whether the database answers',
  'app/api/bench/empty/route.bench.ts': 'answers {}',
  'app/bench/empty-page/page.bench.tsx': 'an empty page',
};

const routes = sourceFiles('app', /^(page|route)(\.bench)?\.tsx?$/);

function isMarkedPublic(file: string): boolean {
  return file in PUBLIC || file.startsWith('app/[locale]/(public)/') || file.startsWith('app/api/v1/');
}

const KIT = 'components/site/portal-page';

/** A function that the pages of one folder share: it makes each of them by the kit. */
function isMadeByKit(maker: string, file: string): boolean {
  const source = readSource(file);
  return (
    importsOf(file).includes(KIT) &&
    new RegExp(`^export function ${maker}\\b`, 'm').test(source) &&
    source.includes('  return portalPage({')
  );
}

/** Made by the kit, which asks for the log-in and the policy before it reads, and exported as it is. */
function isOfKit(file: string): boolean {
  const source = readSource(file);
  const maker = /^const \{ generateMetadata, Page \} = (\w+)\(\{$/m.exec(source)?.[1];
  if (!maker || !source.includes('export { generateMetadata, Page as default };')) return false;
  const imports = importsOf(file);
  if (maker === 'portalPage') return imports.includes(KIT);
  return imports.some((from) => from.startsWith('app/') && isMadeByKit(maker, `${from}.tsx`));
}

function isAuthorised(file: string): boolean {
  return isOfKit(file) || /\b(requireSession|currentActor)\(/.test(readSource(file));
}

describe('every route is either public or behind the log-in', () => {
  test.each(routes)('%s', (file) => {
    expect([isMarkedPublic(file), isAuthorised(file)]).toEqual(
      isMarkedPublic(file) ? [true, false] : [false, true],
    );
  });
  test.each(routes.filter(isOfKit))('%s knows its own address', (file) => {
    const address = file.replace(/^app\/\[locale\]/, '').replace(/\/page\.tsx$/, '');
    const named = /^ {2}path: '([^']+)',$/m.exec(readSource(file))?.[1] ?? '';
    // The pages of the catalogue stand at the public address, where proxy.ts shows them to who is logged in.
    expect([address, address.replace('/mijn/standaarden', '/standaarden')]).toContain(named);
  });
  test('every exception still exists', () => {
    expect(Object.keys(PUBLIC).filter((file) => !routes.includes(file))).toEqual([]);
  });
});

describe('public pages can be kept', () => {
  const pages = routes.filter(
    (file) => file.startsWith('app/[locale]/(public)/') && file.endsWith('page.tsx'),
  );
  test.each(pages)('%s is static and reads nothing of the request', (file) => {
    expect(readSource(file)).toMatch(/export const dynamic = 'force-static'/);
    expect(readSource(file)).not.toMatch(/searchParams/);
    expect(importsOf(file)).not.toContain('next/headers');
    expect(readSource(file), 'notFound() shows nothing without script: return MissingPage').not.toMatch(
      /notFound\(\)/,
    );
  });
});

test('what is for the benchmark alone is named so, and no build for use has it', () => {
  const named = sourceFiles('app').filter((file) => /\.bench\.tsx?$/.test(file));
  expect(named).toEqual(sourceFiles('app').filter((file) => file.split('/').includes('bench')));
});
