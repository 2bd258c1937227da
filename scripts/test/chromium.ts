import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { PROJECT, projectPath } from '@/scripts/support/project';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium: CHROMIUM_PATH, Playwright's own, or one of the system. Installs one only when there
 * is none: as root on Debian from its packages (Playwright's download is often blocked there), else Playwright's.
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const installed = (isDebianRoot && installFromDebian()) || installFromPlaywright();
  const path = installed ? findChromium() : null;
  if (path) return path;
  throw new PlainFailure(
    'There is no Chromium for the browser tests and none could be installed: install Chromium or Chrome yourself and set CHROMIUM_PATH to its program.',
  );
}

function findChromium(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new PlainFailure(`CHROMIUM_PATH is ${chosen}, and nothing is there: correct it or leave it empty.`);
  }
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file)) ?? null;
}

function installFromDebian(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', env }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
}

function installFromPlaywright(): boolean {
  const program = projectPath('node_modules', '@playwright', 'test', 'cli.js');
  return (
    spawnSync(process.execPath, [program, 'install', 'chromium'], { cwd: PROJECT, stdio: 'ignore' })
      .status === 0
  );
}
