import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { PROJECT, projectPath } from '@/scripts/support/project';
import { installFromDebian, isDebianAsRoot } from './debian-program';

/** Chromium without a window: it takes half the work of one that only hides its window. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM_BROWSERS = [
  HEADLESS_SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium: CHROMIUM_PATH, Playwright's own, or one of the system. As root on Debian the one
 * without a window is installed from its packages; elsewhere Playwright's is, when there is none at all.
 */
export function requireChromium(): string {
  const isWanted = !process.env.CHROMIUM_PATH && !existsSync(HEADLESS_SHELL);
  if (isWanted && isDebianAsRoot()) installFromDebian('chromium-headless-shell');
  const path = findChromium() ?? (installFromPlaywright() ? findChromium() : null);
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

function installFromPlaywright(): boolean {
  const program = projectPath('node_modules', '@playwright', 'test', 'cli.js');
  return (
    spawnSync(process.execPath, [program, 'install', 'chromium'], { cwd: PROJECT, stdio: 'ignore' })
      .status === 0
  );
}
