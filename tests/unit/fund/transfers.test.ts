import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withTransfers } from '../../../lib/fund/transfers';

it('a contribution that passed is paid by the successor, and the one that ended is left out', () => {
  const fixed = [
    { code: 'GM0001', inhabitants: 10, amountCents: 100n },
    { code: 'GM0002', inhabitants: 5, amountCents: 50n },
  ];
  const transfer = { from: 'GM0001', to: 'GM0003', inhabitants: 10, amountCents: 100n };
  expect(withTransfers(fixed, [transfer])).toEqual(
    new Map([
      ['GM0002', { inhabitants: 5, amountCents: 50n }],
      ['GM0003', { inhabitants: 10, amountCents: 100n }],
    ]),
  );
});

it('the sum of what is paid never changes by transfers', () => {
  const code = fc.constantFrom('GM0001', 'GM0002', 'GM0003', 'GM0004');
  const amountCents = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const figures = { inhabitants: fc.nat(1000), amountCents };
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ code, ...figures }), { selector: (one) => one.code }),
      fc.array(fc.record({ from: code, to: code, ...figures })),
      (fixed, transfers) => {
        const sum = (rows: { amountCents: bigint }[]) => rows.reduce((all, row) => all + row.amountCents, 0n);
        // Where all inhabitants passed all cents did: what is left out is nothing, or these transfers are made up.
        const paid = withTransfers(
          fixed,
          transfers.map((transfer) => ({ ...transfer, inhabitants: 0 })),
        );
        const kept = fixed.every(({ inhabitants }) => inhabitants > 0);
        fc.pre(kept && transfers.every(({ from }) => fixed.some((one) => one.code === from)));
        expect(sum([...paid.values()])).toBe(sum(fixed));
      },
    ),
  );
});
