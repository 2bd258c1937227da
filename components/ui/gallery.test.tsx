import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { gallery } from './gallery';

const ui = fileURLToPath(new URL('.', import.meta.url));
const shell = fileURLToPath(new URL('../shell', import.meta.url));
const folders = readdirSync(ui, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** All code of the design system, without its tests. */
const sources = [ui, shell].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx$/.test(path))
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') })),
);

describe('the gallery', () => {
  it('shows every component', () => {
    expect(gallery.map((entry) => entry.name)).toEqual([...folders.toSorted(), 'shell']);
    for (const entry of gallery) expect(entry.examples.length, entry.name).toBeGreaterThan(0);
  });

  for (const { name, examples } of gallery) {
    it(`renders ${name} without inline style or script, and with ids that are unique`, () => {
      for (const example of examples) {
        const html = renderToStaticMarkup(example.render());
        expect(html, example.name).not.toMatch(/\sstyle="|<(style|script)|\son[a-z]+="/);
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size, example.name).toBe(ids.length);
      }
    });
  }
});

describe('the code of the design system', () => {
  it('knows no translations, no domain and no router', () => {
    for (const { path, code } of sources) {
      expect(code, path).not.toMatch(/from '(next-intl|next\/|@\/lib\/|@\/messages)/);
    }
  });

  it('takes no class names from pages', () => {
    for (const { path, code } of sources) expect(code, path).not.toMatch(/className\??: string/);
  });

  it('sends to the browser only what must react there', () => {
    const client = sources.filter(({ code }) => code.startsWith("'use client'")).map(({ path }) => path);
    expect(client.toSorted()).toEqual(['button/submit-button.tsx', 'error-summary/error-summary.tsx']);
  });
});
