import { describe, expect, test } from 'vitest';
import { eventName } from '@/components/audit/event-name';
import { LOCALES } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { hasWords } from '@/lib/platform/has-words';
import type { Policy, PolicyRow } from '@/lib/platform/policy';
import { facesOf } from '@/lib/registry';
import { COLUMNS, readGrid } from '../../support/grid';
import { readSource, sourceFiles } from '../../support/source-files';

const grid = readGrid();
const rows = new Map<string, PolicyRow>(
  Object.values<Policy>(facesOf('policy')).flatMap((policy) => Object.entries(policy)),
);

describe('the policy table', () => {
  test('has the actions of the grid, and no other', () => {
    expect([...rows.keys()].sort()).toEqual([...grid.keys()].sort());
  });
  test.each([...grid.keys()])('%s: each role may do what the grid says', (action) => {
    const row = rows.get(action) ?? {};
    const said = COLUMNS.map((column) => [column, Object.hasOwn(row, column) ? row[column] : null]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(grid.get(action) ?? []));
  });
});

describe('every command and query', () => {
  const named = sourceFiles('lib').flatMap((file) =>
    [...readSource(file).matchAll(/\b(command|query)\(\{\s*name: '([^']+)'/g)].map(([, kind, name]) => ({
      kind,
      name: name ?? '',
      file,
    })),
  );
  test('has a row in the grid, and every row has one', () => {
    expect(named.map(({ name }) => name).sort()).toEqual([...grid.keys()].sort());
  });
  test('has a name of its own', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
  });
  test.each(LOCALES)('is named in %s by its domain, and so is each event', (locale) => {
    const unnamed = Object.entries<Policy>(facesOf('policy')).flatMap(([domain, policy]) => {
      const t = translator(locale, `${domain}.actions` as 'audit.actions');
      return Object.keys(policy).filter((action) => !hasWords(t, action));
    });
    expect(unnamed).toEqual([]);
    const events = sourceFiles('lib').flatMap((file) =>
      [...readSource(file).matchAll(/\bevent: '([^']+)'/g)].map(([, event]) => event ?? ''),
    );
    expect(events.length).toBeGreaterThan(5);
    const declared = Object.values(facesOf('events')).flatMap((face) => Object.keys(face));
    expect([...events, ...declared].filter((event) => eventName(locale, event) === event)).toEqual([]);
  });
});
