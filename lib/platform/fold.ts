/**
 * How texts are compared by people who leave accents out: in searches, and in the addresses of things.
 * Source: Unicode Standard Annex 15 (NFD takes letters and their marks apart). The trigger `fill_search_text`
 * (prisma/triggers/standards.sql) does the same in the database; a test holds the two together.
 */

const MARKS = /[\u0300-\u036f]/g;
const CURLY = /[‘’]/g;

/** Lower case, without accents, with straight apostrophes: "Súdwest" is "sudwest", "API’s" is "api's". */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(CURLY, "'");
}
