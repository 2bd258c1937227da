import { expect, test } from 'vitest';
import { choose } from '@/lib/sso/choose';

const CHOICES = [
  { slug: 'sudwest-fryslan', name: 'Súdwest-Fryslân', domains: ['sudwestfryslan.nl'] },
  { slug: 'vlieland', name: 'Vlieland', domains: ['vlieland.nl', 'eiland.nl'] },
];

test.each([
  ['', ['sudwest-fryslan', 'vlieland']],
  ['sudwest', ['sudwest-fryslan']],
  ['VLIE', ['vlieland']],
  ['vlieland.nl', ['vlieland']],
  ['wad@eiland.nl', ['vlieland']],
  ['Wad@Eiland.NL', ['vlieland']],
  ['@vlieland.nl', ['vlieland']],
  ['wad@land.nl', []],
  ['wad@', []],
  ['terschelling', []],
])('who types “%s” finds %j', (asked, slugs) => {
  expect(choose(CHOICES, asked, 1).lines.map(({ slug }) => slug)).toEqual(slugs);
});
