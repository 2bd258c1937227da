import { describe, expect, test } from 'vitest';
import { allJobs, facesOf } from '@/lib/registry';
import { importsOf, sourceFiles } from '../../support/source-files';

/** The rooms of a domain folder that are faces: each domain that has one stands in the registry with it. */
const FACES = ['policy', 'events', 'privacy', 'portal', 'errors', 'jobs'] as const;

const listed = importsOf('lib/registry.ts');

describe.each(FACES)('the registry has the %s', (face) => {
  const files = sourceFiles('lib', new RegExp(`^${face}\\.ts$`)).filter(
    (file) => !file.startsWith('lib/platform/'),
  );
  test('of each domain that declares it', () => {
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !listed.includes(file.replace('.ts', '')))).toEqual([]);
  });
  test('under the name of its domain', () => {
    const domains = files.map((file) => file.split('/')[1]);
    const found = Object.keys(facesOf(face)).filter((domain) => domain !== 'platform');
    expect(found.sort()).toEqual(domains.sort());
  });
});

describe('what the domains declare together', () => {
  test('has no name twice', async () => {
    const names: Record<string, string[]> = {
      actions: Object.values(facesOf('policy')).flatMap((policy) => Object.keys(policy)),
      events: Object.values(facesOf('events')).flatMap((events) => Object.keys(events)),
      errors: Object.values(facesOf('errors')).flatMap((errors) => Object.keys(errors)),
      jobs: (await allJobs()).map(({ name }) => name),
    };
    const twice = Object.values(names).map((all) => all.filter((name, at) => all.indexOf(name) !== at));
    expect(twice).toEqual([[], [], [], []]);
  });
});
