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

function isAuthorised(file: string): boolean {
  return /\b(requireSession|currentActor)\(/.test(readSource(file));
}

/** Pages behind the log-in are made by the kit: see portal-routes.test.ts. */
const others = routes.filter((file) => !file.startsWith('app/[locale]/mijn/'));

describe('every other route is either public or behind the log-in', () => {
  test.each(others)('%s', (file) => {
    expect([isMarkedPublic(file), isAuthorised(file)]).toEqual(
      isMarkedPublic(file) ? [true, false] : [false, true],
    );
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
