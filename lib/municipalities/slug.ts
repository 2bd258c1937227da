/**
 * The address of a municipality in the browser: /gemeenten/<slug>.
 * Source: docs/decisions/007-addresses.md: addresses are words, and stay.
 */

import { fold } from '../platform/fold';

/** Lower case, without accents and signs, words joined by hyphens. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** CBS puts a sign behind names that two municipalities share: "Rijswijk (ZH.)". */
export function nameWithoutSign(name: string): string {
  return name.replace(/ \([A-Z]+\.\)$/, '');
}

/**
 * A slug for a municipality that is new, which no other has or had: the name alone, else with its province, else
 * with its CBS code as well.
 */
export function freeSlug(
  { code, name, province }: { code: string; name: string; province: string },
  taken: ReadonlySet<string>,
): string {
  const short = nameWithoutSign(name);
  const candidates = [slugOf(short), slugOf(`${short} ${province}`)];
  return candidates.find((slug) => !taken.has(slug)) ?? slugOf(`${short} ${province} ${code}`);
}
