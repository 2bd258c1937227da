/**
 * What each municipality pays after reorganisations.
 * Source: docs/domain.md#municipalities and docs/domain.md#contributions: a contribution that was fixed stays as it
 * is; the part of it that a successor takes over is a transfer beside it. The sum never changes.
 */

/** An amount with the inhabitants that it stands on. */
export type Paid = { readonly inhabitants: number; readonly amountCents: bigint };
/** A contribution as it was fixed. Municipalities are named by code. */
export type Fixed = Paid & { readonly code: string };
/** (A share of) it that passed to a successor. */
export type Transfer = Paid & { readonly from: string; readonly to: string };

/** What each pays by code, transfers counted in; one from which everything passed away is left out. */
export function withTransfers(
  contributions: readonly Fixed[],
  transfers: readonly Transfer[],
): Map<string, Paid> {
  const paid = new Map<string, Paid>();
  const add = (code: string, sign: 1 | -1, { inhabitants, amountCents }: Paid) => {
    const before = paid.get(code) ?? { inhabitants: 0, amountCents: 0n };
    paid.set(code, {
      inhabitants: before.inhabitants + sign * inhabitants,
      amountCents: before.amountCents + BigInt(sign) * amountCents,
    });
  };
  for (const { code, ...figures } of contributions) add(code, 1, figures);
  for (const { from, to, ...figures } of transfers) {
    add(from, -1, figures);
    add(to, 1, figures);
  }
  const hasPassed = new Set(transfers.map(({ from }) => from));
  return new Map([...paid].filter(([code, { inhabitants }]) => !(hasPassed.has(code) && inhabitants === 0)));
}
