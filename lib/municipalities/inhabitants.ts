/**
 * The inhabitants of a reference date, for the municipalities of a later day.
 * Source: docs/domain.md#weights and docs/domain.md#contributions: both go by the inhabitants on the reference date. A
 * successor that did not exist then has the inhabitants that its predecessors had; of a municipality that was
 * split, each successor gets a share by its addresses (RvIG and BAG, data/SOURCES.md), which is an assumption of
 * this portal. Nobody is lost and nobody counted twice: the sum stays what it was.
 */
import { divide } from '../platform/largest-remainder';
import { existsOn, type Lifetime } from './existence';

/** A municipality by its code, with its lifetime. */
export type KnownMunicipality = Lifetime & { readonly code: string };

/** A part of a municipality that passed into another: `addresses` homes, on a day. */
export type PassedOn = {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly addresses: number;
  readonly isMain: boolean;
};

/**
 * Divides a whole number over the parts of one municipality, by their addresses and to the last one. One successor
 * gets all of it, and so does the main one of parts without addresses.
 */
export function divideOverParts(total: bigint, parts: readonly PassedOn[]): Map<string, bigint> {
  const hasAddresses = parts.some(({ addresses }) => addresses > 0);
  const shares = parts.map(({ to, addresses, isMain }) => ({
    key: to,
    weight: hasAddresses ? BigInt(addresses) : isMain ? 1n : 0n,
  }));
  return divide(total, shares);
}

/**
 * The inhabitants on `referenceDate` of each municipality that exists on `day` (not before it), by code; null when
 * its own number, or that of one of its predecessors, is not known.
 */
export function inhabitantsOn(
  facts: {
    readonly municipalities: readonly KnownMunicipality[];
    /** By code, on the reference date. */
    readonly counts: ReadonlyMap<string, number>;
    readonly successions: readonly PassedOn[];
  },
  referenceDate: string,
  day: string,
): Map<string, number | null> {
  const known = new Map<string, number | null>();
  for (const municipality of facts.municipalities) {
    if (!existsOn(municipality, referenceDate)) continue;
    known.set(municipality.code, facts.counts.get(municipality.code) ?? null);
  }
  for (const parts of inOrder(facts.successions.filter(({ on }) => on > referenceDate && on <= day))) {
    pass(known, parts);
  }
  const existing = facts.municipalities.filter((municipality) => existsOn(municipality, day));
  return new Map(existing.map(({ code }) => [code, known.get(code) ?? null]));
}

/** The endings one by one: the earliest first, and on one day a municipality not before it got all that it gets. */
function inOrder(successions: readonly PassedOn[]): PassedOn[][] {
  const waiting = [...successions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const endings: PassedOn[][] = [];
  while (waiting.length > 0) {
    const isReady = ({ from, on }: PassedOn) => !waiting.some((part) => part.on === on && part.to === from);
    const next = (waiting.find(isReady) as PassedOn).from;
    endings.push(waiting.filter(({ from }) => from === next));
    waiting.splice(0, waiting.length, ...waiting.filter(({ from }) => from !== next));
  }
  return endings;
}

/** Moves the inhabitants of one municipality to its successors. */
function pass(known: Map<string, number | null>, parts: readonly PassedOn[]): void {
  const [{ from } = { from: '' }] = parts;
  const before = known.get(from) ?? null;
  known.delete(from);
  const moved = before === null ? null : divideOverParts(BigInt(before), parts);
  for (const { to } of parts) {
    // A successor without a number of its own yet begins at nothing; one whose number is unknown stays unknown.
    const own = known.has(to) ? (known.get(to) ?? null) : 0;
    known.set(to, moved === null || own === null ? null : own + Number(moved.get(to) ?? 0n));
  }
}
