import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from '../../support/source-files';

type Rule = { from: RegExp; to: RegExp; except?: RegExp; instead: string };

/** Arrows point one way: app → components → lib/<domain> → lib/platform. */
const RULES: Rule[] = [
  { from: /^lib\//, to: /^(app|components)\//, instead: 'lib knows no pages: give the view plain data' },
  {
    from: /^lib\/platform\//,
    to: /^lib\/(?!platform\/)/,
    instead: 'platform knows no domain: move this into the domain',
  },
  {
    from: /^components\/ui\//,
    to: /^(lib|app|i18n|components\/(?!ui\/))/,
    // The gallery shows the frames of a page too.
    except: /^components\/shell\/examples$/,
    instead: 'ui has no domain words: pass text and data as props',
  },
  { from: /^components\/ui\//, to: /^next-intl/, instead: 'ui is told its words: pass them as props' },
  {
    from: /^components\//,
    to: /^app\//,
    except: /^app\/globals\.css$/,
    instead: 'a component does not know pages',
  },
  { from: /^components\//, to: /^lib\/.*\/commands/, instead: 'a component gets its action as a prop' },
  {
    from: /^app\//,
    to: /^lib\/platform\/(database|generated\/client)$/,
    instead: 'pages read through a query of the domain',
  },
  { from: /^app\//, to: /^(pg|@prisma\/)/, instead: 'pages read through a query of the domain' },
  {
    // The second is what an account of the demonstration leaves behind, where nobody is left to end it.
    from: /^(?!lib\/([a-z-]+\/succession|mandates\/privacy)\.ts)/,
    to: /^lib\/platform\/in-tenant$/,
    instead:
      'only what passes at a merger works in the name of a municipality that the actor does not act for: see succession.ts',
  },
  {
    from: /^(app|components|lib|server)\//,
    to: /^(tests|scripts)\//,
    instead: 'the product does not need its tests or scripts',
  },
  {
    from: /^(app|components|lib)\//,
    to: /^server\//,
    instead: 'the front stands before the product: note what it must know in lib/platform/request-state.ts',
  },
  {
    from: /^server\//,
    to: /^(app|components)\/|^lib\/(?!platform\/)|^lib\/platform\/(database|generated)/,
    instead: 'the front knows no pages and no domain, and answers without the database',
  },
];

const files = ['app', 'components', 'lib', 'server']
  .flatMap((folder) => sourceFiles(folder))
  .filter((file) => !file.endsWith('.test.tsx'));

function offences(rule: Rule, edges: { file: string; to: string }[]): string[] {
  return edges
    .filter(({ file, to }) => rule.from.test(file) && rule.to.test(to) && !rule.except?.test(to))
    .map(({ file, to }) => `${file} imports ${to}: ${rule.instead}`);
}

const edges = files.flatMap((file) => importsOf(file).map((to) => ({ file, to })));

describe('imports point one way', () => {
  test('there are imports to look at', () => {
    expect(edges.length).toBeGreaterThan(100);
  });
  test.each(RULES)('$from does not import $to', (rule) => {
    expect(offences(rule, edges)).toEqual([]);
  });
  test('a forbidden import would be found', () => {
    const bad = [{ file: 'lib/platform/command.ts', to: 'lib/decisions/rules' }];
    expect(RULES.flatMap((rule) => offences(rule, bad))).toHaveLength(1);
  });
});

/** The rooms of a domain folder; a rule file is named after its rule. */
const REQUEST_ROOMS =
  /\/((?:[a-z]+-)?actions|session|require-session|presented-token|device-cookie|auth|submit-form|client-address|request)\.ts$/;

describe('only the edge reads the request', () => {
  const readers = files.filter(
    (file) => file.startsWith('lib/') && importsOf(file).some((to) => to === 'next/headers'),
  );
  test('queries, commands and rules take an actor, never headers or cookies', () => {
    expect(readers.filter((file) => !REQUEST_ROOMS.test(file))).toEqual([]);
  });
  test('queries and commands can not reach a browser', () => {
    const guarded = files.filter((file) => /^lib\/[a-z]+\/(queries|commands)(\/|\.ts)/.test(file));
    const open = guarded.filter((file) => !importsOf(file).includes('server-only'));
    expect(guarded.length).toBeGreaterThan(0);
    expect(open).toEqual([]);
  });
});

/** The domains that each domain uses, by the folder of what it imports. */
function usesOf(links: { file: string; to: string }[]): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { file, to } of links) {
    const [from, used] = [domainOf(file), domainOf(to)];
    if (from && used && from !== used) uses.set(from, (uses.get(from) ?? new Set()).add(used));
  }
  return uses;
}

const domainOf = (path: string) => /^lib\/([a-z-]+)\//.exec(path)?.[1];

/** The ways from a domain back to itself; empty when there is none. */
function circleFrom(start: string, uses: Map<string, Set<string>>, way: string[] = [start]): string[] {
  for (const next of uses.get(way.at(-1) ?? '') ?? []) {
    if (next === start) return [...way, next];
    if (way.includes(next)) continue;
    const circle = circleFrom(start, uses, [...way, next]);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('domains stand on each other, and none on itself by way of another', () => {
  const uses = usesOf(edges);
  test.each([...uses.keys()])('%s', (domain) => {
    expect(circleFrom(domain, uses).join(' → ')).toBe('');
  });
  test('the old knot would be found', () => {
    const knot = usesOf([
      { file: 'lib/municipalities/queries/list.ts', to: 'lib/assembly/weight' },
      { file: 'lib/assembly/commands/session.ts', to: 'lib/fund/commands/adoption' },
      { file: 'lib/fund/queries/years.ts', to: 'lib/municipalities/queries/inhabitants-at' },
    ]);
    expect(circleFrom('fund', knot).join(' → ')).toBe('fund → municipalities → assembly → fund');
  });
});
