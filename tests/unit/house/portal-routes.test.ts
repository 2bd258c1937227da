import path from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { type portalPage, portalPageOf, type Visit } from '@/components/site/portal-page';
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
  type Definition = Parameters<typeof portalPage>[0];
  type Page = Omit<Definition, 'action'>;
  expectTypeOf<Page & { action: 'people.list' }>().toExtend<Definition>();
  expectTypeOf<Page & { action: 'everyone' }>().toExtend<Definition>();
  expectTypeOf<Page>().not.toExtend<Definition>();
  expectTypeOf<Page & { action: 'people.unheardOf' }>().not.toExtend<Definition>();
  expectTypeOf<keyof Visit<'/mijn/alv/[id]/stemming/[itemId]'>['params']>().toEqualTypeOf<'id' | 'itemId'>();
});
