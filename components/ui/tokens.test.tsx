import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

/** The custom properties of the first block that follows this selector. */
function tokensAfter(selector: string): Record<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  const pairs = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
}

const light = tokensAfter(':root,\n[data-theme="light"]');
const darkBySystem = tokensAfter(':root:not([data-theme="light"])');
const darkByChoice = tokensAfter('[data-theme="dark"] {');

/** Contrast of two colours after WCAG 2.2, section 1.4.3. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(hex = '#000000'): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

const TEXT: [string, string][] = [
  ...['ink', 'soft', 'brand', 'deep', 'link'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'mist'],
    [text, 'wash'],
  ]),
  ['green', 'green-wash'],
  ['amber', 'amber-wash'],
  ['red', 'red-wash'],
  ['red', 'paper'],
  ['paper', 'brand'],
  ['paper', 'deep'],
  ['paper', 'red'],
];

describe('tokens', () => {
  it('are the same in the dark of the system and in the dark by choice', () => {
    expect(darkByChoice).toEqual(darkBySystem);
    expect(Object.keys(darkBySystem)).toEqual(Object.keys(light));
    expect(Object.keys(light)).toHaveLength(17);
  });

  for (const [name, theme] of Object.entries({ light, dark: darkByChoice })) {
    it(`give text at least 5.5 to 1 in ${name}`, () => {
      for (const [text, ground] of TEXT) {
        expect(contrast(theme[text], theme[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(5.5);
      }
    });

    it(`give edges of controls at least 4.6 to 1 on the page in ${name}`, () => {
      expect(contrast(theme.edge, theme.paper)).toBeGreaterThanOrEqual(4.6);
    });

    it(`show focus on every ground by its ring or by its outline in ${name}`, () => {
      for (const ground of ['paper', 'mist', 'wash']) {
        const best = Math.max(contrast(theme.focus, theme[ground]), contrast(theme.ink, theme[ground]));
        expect(best, ground).toBeGreaterThanOrEqual(3);
      }
    });
  }
});
