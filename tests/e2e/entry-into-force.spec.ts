import pg from 'pg';
import { expect, test } from './support/test';

/** The job looks every half minute; a page that nobody refreshes is kept for nearly a minute. */
const BY_THE_JOB = { timeout: 45_000, intervals: [200] };

test('the day of entry into force shows on the public page as soon as it has come', async ({ page }) => {
  test.setTimeout(180_000);
  const pool = new pg.Pool({ connectionString: process.env.E2E_OWNER_URL, max: 1 });
  const status = async () =>
    (
      await pool.query(
        `SELECT v.status FROM standard_version v JOIN standard s ON s.id = v.standard_id WHERE s.slug = 'dmarc'`,
      )
    ).rows[0]?.status;
  const shown = page.getByRole('table', { name: 'Versies' }).getByRole('row', { name: /RFC 7489/ });
  try {
    // Its day was on 1 April 2026, and nobody watched: as after a portal that was down. What was kept before is seen first.
    await expect(async () => {
      await pool.query(
        `UPDATE standard_version v SET status = 'decided' FROM standard s WHERE s.id = v.standard_id AND s.slug = 'dmarc'`,
      );
      await page.goto('/nl/standaarden/dmarc');
      await expect(shown).toContainText('Besloten', { timeout: 500 });
    }).toPass({ timeout: 75_000, intervals: [2_000] });
    await expect.poll(status, BY_THE_JOB).toBe('in_force');
    await expect(async () => {
      await page.reload();
      await expect(shown).toContainText('In gebruik', { timeout: 500 });
    }).toPass({ timeout: 5_000 });
  } finally {
    await pool.end();
  }
});
