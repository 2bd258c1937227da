import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { barGeometry, percent } from './geometry';
import { ResultBar } from './result-bar';

const twoThirds = { numerator: 2, denominator: 3 };
const count = fc.integer({ min: 0, max: 2 ** 40 });

describe('barGeometry', () => {
  it('gives the shares of a known result', () => {
    expect(barGeometry(6214, 2310, twoThirds)).toEqual({ positive: 7290, negative: 2710, line: 6667 });
  });

  it('fills the bar exactly, unless nobody chose', () => {
    expect(barGeometry(0, 0, twoThirds)).toEqual({ positive: 0, negative: 0, line: 6667 });
    fc.assert(
      fc.property(count, count, (positive, negative) => {
        fc.pre(positive + negative > 0);
        const geometry = barGeometry(positive, negative, twoThirds);
        return geometry.positive + geometry.negative === 10_000;
      }),
    );
  });

  it('never shows a bar at the line that the count did not reach', () => {
    fc.assert(
      fc.property(count, count, (positive, negative) => {
        const reached = 3n * BigInt(positive) >= 2n * BigInt(positive + negative) && positive > 0;
        const geometry = barGeometry(positive, negative, twoThirds);
        return reached || geometry.positive < geometry.line;
      }),
    );
  });

  it('refuses counts that are no whole numbers, and lines outside the bar', () => {
    expect(() => barGeometry(1.5, 1, twoThirds)).toThrow(RangeError);
    expect(() => barGeometry(-1, 1, twoThirds)).toThrow(RangeError);
    expect(() => barGeometry(1, 1, { numerator: 4, denominator: 3 })).toThrow(RangeError);
  });

  it('writes hundredths of a percent as a length', () => {
    expect(percent(7290)).toBe('72.90%');
    expect(percent(5)).toBe('0.05%');
    expect(percent(10_000)).toBe('100.00%');
  });
});

describe('ResultBar', () => {
  it('says its finding and both counts in words', () => {
    const html = renderToStaticMarkup(
      <ResultBar
        title="72,9% was voor"
        positive={{ value: 6214, label: 'Voor 6.214' }}
        negative={{ value: 2310, label: 'Tegen 2.310' }}
        line={{ ...twoThirds, label: 'twee derde' }}
      />,
    );
    for (const words of ['72,9% was voor', 'Voor 6.214', 'Tegen 2.310', 'twee derde'])
      expect(html).toContain(words);
    expect(html).toContain('width="72.90%"');
  });
});
