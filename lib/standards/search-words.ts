/**
 * How what somebody types is compared with a standard: word by word, without capitals and accents, each word
 * anywhere in the text. The column `standard.search_text` is folded in the same way by a trigger.
 */
import { fold } from '@/lib/platform/fold';

/** Longest search that is answered, in characters. */
export const LONGEST_SEARCH = 100;

/** Words beyond these narrow nothing that a person would notice, and each costs a comparison per row. */
const MOST_WORDS = 8;

/** The words of a search, folded, each once. Empty when nothing is left to search for. */
export function searchWords(text: string): string[] {
  const folded = fold(text)
    // PostgreSQL keeps no NUL in text; other control characters are no words either.
    .replace(/\p{Cc}/gu, ' ');
  return [...new Set(folded.split(/\s+/u).filter(Boolean))].slice(0, MOST_WORDS);
}

/** A word as a pattern for LIKE that finds it anywhere, its own wildcards taken literally. */
export function containsPattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
