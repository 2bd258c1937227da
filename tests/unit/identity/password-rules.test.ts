import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordErrors, SHORTEST_PASSWORD } from '@/lib/identity/password-rules';

const codeOf = (password: string, own: string[] = []) => passwordErrors(password, own)[0]?.code ?? null;

describe('a password', () => {
  test.each([
    'fietsen door de polder',
    'correct horse battery staple',
    'zwaluwenvliegenlaag',
    'k9$Lm2!vQx7#',
  ])('%s is good', (password) => expect(codeOf(password, ['jan@nijmegen.example', 'Jan Jansen'])).toBeNull());
  test.each([
    ['kort', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Welkom2026!!!', 'password_common'],
    ['wachtwoord123', 'password_common'],
    ['!!!password!!!', 'password_common'],
    ['qwertyqwerty', 'password_common'],
    ['123456789012', 'password_common'],
    ['aaaaaaaaaaaaaa', 'password_common'],
    ['janssennijmegen', 'password_own_name'],
  ])('%s is refused: %s', (password, code) => {
    expect(codeOf(password, ['janssen@nijmegen.example', 'Jan Janssen'])).toBe(code);
  });
  test('that is too short is always refused, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHORTEST_PASSWORD - 1 }), (text) => codeOf(text) === 'too_short'),
    );
  });
  test('of four common words needs no capital, digit or sign', () => {
    const word = fc.constantFrom('fiets', 'polder', 'molen', 'kaas', 'dijk', 'tulp', 'wolk');
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 4, maxLength: 4 }),
        (words) => codeOf(words.join(' ')) === null,
      ),
    );
  });
});
