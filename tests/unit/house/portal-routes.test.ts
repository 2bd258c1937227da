import path from 'node:path';
import { expect, test } from 'vitest';
import { portalPage, portalPageOf } from '@/components/site/portal-page';
import { ok } from '@/lib/platform/result';
import { projectPath } from '@/scripts/support/project';
import { sourceFiles } from '../../support/source-files';

const pages = sourceFiles('app/[locale]/mijn', /^page\.tsx$/);

test('there are pages behind the log-in to look at', () => {
  expect(pages.length).toBeGreaterThan(70);
});

test.each(pages)(
  '%s is what the kit made, which asks for log-in and policy, at its own address',
  async (file) => {
    const { default: page, generateMetadata } = await import(path.join(projectPath(), file));
    const address = file.replace('app/[locale]', '').replace('/page.tsx', '');
    // The pages of the catalogue stand at the public address, where proxy.ts shows them to who is logged in.
    expect(portalPageOf(page)?.path).toBe(address.replace('/mijn/standaarden', '/standaarden'));
    expect(generateMetadata).toBeTypeOf('function');
  },
);

test('a page without an action, or with one that the policy does not have, does not compile', () => {
  const page = {
    path: '/mijn/proef',
    title: 'identity.people.title',
    read: () => ok(1),
    view: () => null,
  } as const;
  const wrong = [
    // @ts-expect-error it names no action
    () => portalPage(page),
    // @ts-expect-error the policy table has no such row
    () => portalPage({ ...page, action: 'people.unheardOf' }),
    // @ts-expect-error its address has no such part
    () => portalPage({ ...page, action: 'people.list', read: ({ params }) => ok(params.id) }),
  ];
  expect(wrong).toHaveLength(3);
});
