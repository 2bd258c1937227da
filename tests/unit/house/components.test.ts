import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gallery } from '@/components/ui/gallery';
import { ROOT, readSource, sourceFiles } from '../../support/source-files';

const folders = readdirSync(path.join(ROOT, 'components/ui'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('every component of the design system', () => {
  test.each(folders)('%s has examples, which stand in the gallery', (folder) => {
    expect(sourceFiles(`components/ui/${folder}`)).toContain(`components/ui/${folder}/examples.tsx`);
    expect(gallery.find(({ name }) => name === folder)?.examples.length).toBeGreaterThan(0);
  });
});

describe('nothing on a page breaks the content security policy', () => {
  const views = [...sourceFiles('app', /\.tsx$/), ...sourceFiles('components', /\.tsx$/)];
  test('no inline style or script', () => {
    const offenders = views.filter((file) =>
      /\bstyle=\{|<style|dangerouslySetInnerHTML|<script(?! src=)/.test(readSource(file)),
    );
    expect(offenders).toEqual([]);
  });
});
