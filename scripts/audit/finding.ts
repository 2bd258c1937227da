import type { Break } from '@/lib/audit/chain';

/** What can be broken, each with what it means for whoever reads the outcome. */
const MEANING = {
  gap: 'a number is missing just before it',
  wrong_previous: 'it does not follow the link before it',
  entry_missing: 'its entry is gone',
  entry_changed: 'its entry is not what was sealed',
  never_sealed: 'it has no seal and does not wait for one: its seal was taken away',
  head_not_in_chain: 'the chain has another hash at its number, or ends before it',
  head_badly_signed: 'its signature is wrong',
} satisfies Record<string, string> & Record<Break, string>;

export type Reason = keyof typeof MEANING;

/** One thing that does not hold: what it is, in words that lead to it, and why. */
export type Finding = { about: string; reason: Reason };

/** A finding as the line that people read. */
export function lineOf({ about, reason }: Finding): string {
  return `${about}: ${MEANING[reason]}.`;
}
