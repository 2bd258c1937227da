import type { Page } from '@playwright/test';
import { expect } from './test';

/** The words for who is held back on the log-in page. */
export const HELD = {
  nl: {
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    says: 'Wacht 15 minuten',
    passkey: 'Log in met een passkey',
    municipality: 'Log in via uw gemeente',
    mail: /^Kies een nieuw wachtwoord via uw mail/,
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    submit: 'Log in',
    says: 'Wait 15 minutes',
    passkey: 'Log in with a passkey',
    municipality: 'Log in through your municipality',
    mail: /^Choose a new password by mail/,
  },
} as const;

/** Sends a password for an address on the log-in page, and waits until the answer is on it. */
export async function sendPassword(
  page: Page,
  locale: keyof typeof HELD,
  email: string,
  password: string,
): Promise<void> {
  const words = HELD[locale];
  const button = page.getByRole('main').getByRole('button', { name: words.submit, exact: true });
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password).fill(password);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  await answered;
  // Until the answer is on the page the button refuses a second press.
  await expect(button).not.toHaveAttribute('aria-disabled');
}
