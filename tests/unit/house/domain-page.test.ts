import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

const PAGE = 'docs/domain.md';
const CODE = ['app', 'components', 'lib', 'server', 'scripts', 'prisma', 'tests'];

const files = CODE.flatMap((folder) => sourceFiles(folder, /\.(tsx?|sql|prisma|cjs|mjs)$/)).filter(
  (file) => file !== 'tests/unit/house/domain-page.test.ts',
);

/** How GitHub makes the name of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchors = [...readSource(PAGE).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

/** Names of texts that are not part of this repository, so that nobody else can look them up. */
const ELSEWHERE = /\b(?:DOMAIN|ARCHITECTURE|DESIGN)(?:\.md\b| section\b|, )/;

describe('where a rule comes from can be looked up', () => {
  test('code names the page of the domain, and no text outside this repository', () => {
    const found = files.flatMap((file) =>
      readSource(file)
        .split('\n')
        .filter((line) => ELSEWHERE.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(ELSEWHERE.test('Source: DOMAIN section 4 "Weights"')).toBe(true);
    expect(ELSEWHERE.test('see DOMAIN.md')).toBe(true);
  });
  test('every heading that code names is there', () => {
    const named = files.flatMap((file) =>
      [...readSource(file).matchAll(/docs\/domain\.md#([\w-]+)/g)].map(([, anchor]) => `${anchor}`),
    );
    expect(named.length).toBeGreaterThan(30);
    expect([...new Set(named)].filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
  test('the page says for each rule where it was read, or that it is assumed', () => {
    const [, ...sections] = readSource(PAGE).split(/^## /m);
    const bare = sections
      .filter((section) => !/\]\(|assumed/.test(section))
      .map((section) => section.split('\n')[0]);
    expect(bare).toEqual(['Words', 'Roles']);
    expect(readSource(PAGE).match(/https?:\/\/\S+/g)?.length).toBeGreaterThan(10);
  });
});
