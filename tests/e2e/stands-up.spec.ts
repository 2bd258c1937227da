import { expect, test } from '@playwright/test';
import { isAlive, OwnPortal } from './support/own-portal';

/** Ten seconds are promised; three times that on a machine that runs other tests at the same time. */
const WITHIN = { timeout: 30_000, intervals: [100] };

test('npm start stands up by itself after kill -9 of its server, of PostgreSQL and of both', async () => {
  test.setTimeout(240_000);
  const portal = await OwnPortal.start();
  const ready = () => portal.status('/api/ready');
  // Not kept, so that the database answers it.
  const search = () => portal.status(`/nl/standaarden?q=${Math.random().toString(36).slice(2, 8)}`);
  try {
    await expect.poll(() => portal.output, { timeout: 90_000 }).toContain('Stop with Ctrl-C');
    await expect.poll(ready).toBe(200);

    process.kill(portal.serverPid, 'SIGKILL');
    await expect
      .poll(() => portal.output, WITHIN)
      .toMatch(/The web server was killed \(SIGKILL\), and stands again/);
    expect(await ready()).toBe(200);

    process.kill(portal.databasePid, 'SIGKILL');
    await expect
      .poll(() => portal.output, WITHIN)
      .toMatch(/PostgreSQL broke off \(.*\), and stands again after/);
    await expect.poll(ready, WITHIN).toBe(200);
    expect(await search()).toBe(200);

    const [server, database] = [portal.serverPid, portal.databasePid];
    process.kill(server, 'SIGKILL');
    process.kill(database, 'SIGKILL');
    await expect.poll(() => !isAlive(server) && !isAlive(database)).toBe(true);
    await expect.poll(ready, WITHIN).toBe(200);
    expect(await search()).toBe(200);

    const stood = () => portal.output.split('stands again').length - 1;
    await expect.poll(stood, WITHIN).toBe(4);
    // During the pause that follows a fall.
    const last = portal.databasePid;
    process.kill(portal.serverPid, 'SIGKILL');
    await expect.poll(() => portal.status('/api/health')).toBe(0);
    portal.command.kill('SIGTERM');
    expect(await portal.ended()).toBe(0);
    // PostgreSQL removes its lock file, which is what is waited for, a moment before it ends.
    await expect.poll(() => isAlive(last)).toBe(false);
    expect(await portal.status('/api/health')).toBe(0);
    const lines = portal.output.split('\n');
    expect(lines.filter((line) => line.includes('stands again'))).toHaveLength(4);
    expect(lines.slice(lines.findIndex((line) => line.includes('stands again'))).length).toBeLessThan(40);
  } finally {
    await portal.remove();
  }
});

test('npm start that cannot start says why and ends', async () => {
  const portal = await OwnPortal.start({ AUTH_SECRET: 'short' });
  try {
    expect(await portal.ended()).toBe(1);
    expect(portal.output).toContain('AUTH_SECRET must have at least 32 characters');
  } finally {
    await portal.remove();
  }
});
