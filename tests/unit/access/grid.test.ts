import { describe, expect, test } from 'vitest';
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
  test.each(['nl', 'en'])('is named in %s, and so is each event', (locale) => {
    const find = (tree: unknown, path: string) =>
      path
        .split('.')
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
    const policy = JSON.parse(readSource(`messages/${locale}/policy.json`)).actions;
    const audit = JSON.parse(readSource(`messages/${locale}/audit.json`)).events;
    const events = sourceFiles('lib').flatMap((file) =>
      [...readSource(file).matchAll(/\bevent: '([^']+)'/g)].map(([, event]) => event ?? ''),
    );
    expect(events.length).toBeGreaterThan(5);
    expect([...grid.keys()].filter((action) => typeof find(policy, action) !== 'string')).toEqual([]);
    const declared = Object.values(facesOf('events')).flatMap((face) => Object.keys(face));
    expect(
      [...new Set([...events, ...declared])].filter((event) => typeof find(audit, event) !== 'string'),
    ).toEqual([]);
  });
});
