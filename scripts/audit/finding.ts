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
  head_by_unknown_key: 'its key is not linked to those that are known',
  head_by_former_key: 'its key had handed over to another one before',
  head_missing: 'a head before it is missing',
  head_not_after_previous: 'it does not name the head that stands before it',
  head_without_number: 'it has no number, and those before it have',
  head_without_entry: 'no entry says that it was signed',
  head_removed: 'it was signed, and is gone or another',
  head_not_published: 'the portal does not publish it any more, or another in its place',
  heads_too_few: 'for more than an hour before it the end of the chain was not signed',
  no_heads: 'the end of it was never signed, or all heads were taken away',
  key_badly_linked: 'the key before it did not hand over to it',
  key_not_known: 'this key does not sign the trail, nor did it: another key was put in its place',
  waits_too_long:
    'it waits for its seal for more than a minute: the portal does not run, or did not write it',
  vote_changed: 'it is not what was cast: its entry keeps a commitment to another vote',
  vote_missing: 'it was cast, and is gone',
  vote_without_entry: 'no entry says that it was cast',
  vote_claimed_twice: 'more than one entry says that it was cast',
  result_changed: 'its outcome or its sums are not those of its closing',
  votes_do_not_add_up: 'its votes do not add up to the sums of its closing',
  closed_twice: 'more than one entry says that it was closed',
  closed_without_entry: 'no entry says that it was closed',
  roll_changed: 'its roll has other voters or weights than when it opened',
  ballot_missing: 'it was opened, and is gone',
  decision_changed: 'it does not read as it was published, or binds to something else',
  decision_missing: 'it was published, and is no longer',
  decision_without_entry: 'no entry says that it was published',
  decision_claimed_twice: 'more than one entry says that it was published',
  agreement_without_decision: 'it rests on no published decision',
  figures_changed: 'its lines or contributions are not those that were adopted',
  figures_missing: 'it was adopted, and is no longer',
  figures_do_not_add_up: 'its contributions do not add up to its lines, to the cent',
  figures_without_entry: 'no entry says that it was adopted',
  figures_claimed_twice: 'more than one entry says that it was adopted',
} satisfies Record<string, string> & Record<Break, string>;

export type Reason = keyof typeof MEANING;

/** One thing that does not hold: what it is, in words that lead to it, and why. */
export type Finding = { about: string; reason: Reason };

/** A finding as the line that people read. */
export function lineOf({ about, reason }: Finding): string {
  return `${about}: ${MEANING[reason]}.`;
}
