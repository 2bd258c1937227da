import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * The test of this project: a page that reports an error in its console, such as a script that the Content
 * Security Policy refused or a hydration that differs, fails its test. A 404 that a test asked for is no error.
 */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 40[0-9]/.test(message.text()))
          errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
