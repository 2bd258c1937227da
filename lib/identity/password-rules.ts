/**
 * What makes a password good enough: long, not among those that everybody tries first, and not one's own name.
 * No rules about capitals and signs. Source: NIST SP 800-63B-4, section 3.1.1; NCSC, factsheet on passwords.
 */
import { dictionary } from '@zxcvbn-ts/language-common';
import type { FieldError } from '@/lib/platform/errors';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Minutes in which a link to choose a new password works. */
export const RESET_MINUTES = 60;

/** Words that Dutch passwords are made of more often than not, beside the list of breached passwords. */
const DUTCH = ['welkom', 'wachtwoord', 'gemeente', 'bindend', 'lente', 'zomer', 'herfst', 'winter', 'geheim'];

const COMMON = new Set<string>([...dictionary['passwords-common'].map(String), ...DUTCH]);

/**
 * What is wrong with a password for somebody with these words (address, name) in their account; empty when it is
 * good. A common password with digits or signs around it, or twice the same word, is as easy to guess.
 */
export function passwordErrors(password: string, own: readonly string[]): FieldError[] {
  const wrong = (code: string, params?: FieldError['params']) => [{ field: 'password', code, params }];
  if (password.length < SHORTEST_PASSWORD) return wrong('too_short', { minimum: SHORTEST_PASSWORD });
  if (password.length > LONGEST_PASSWORD) return wrong('too_long', { maximum: LONGEST_PASSWORD });
  const lower = password.toLowerCase();
  if (isCommon(lower)) return wrong('password_common');
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u))
    .filter((word) => word.length >= 4);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), lower);
  return rest.length < SHORTEST_PASSWORD / 2 ? wrong('password_own_name') : [];
}

function isCommon(lower: string): boolean {
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const half = lower.slice(0, lower.length / 2);
  const isTwice = half + half === lower;
  return (
    COMMON.has(lower) ||
    COMMON.has(bare) ||
    (isTwice && COMMON.has(half)) ||
    new Set(lower).size <= 3 ||
    bare === ''
  );
}
