import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, sourceFiles } from '../support/source-files';
import { expect, test } from './support/test';

/** The addresses that Next says the build answers, by the file that makes each. */
function builtRoutes(): Record<string, string> {
  return JSON.parse(readFileSync(path.join(ROOT, '.next', 'app-path-routes-manifest.json'), 'utf8'));
}

test('the build has every route of the portal, and none of the benchmark', async ({ request }) => {
  const built = Object.keys(builtRoutes());
  const made = sourceFiles('app', /^(page|route)\.tsx?$/).map((file) => file.slice(3).replace(/\.tsx?$/, ''));
  expect(made.filter((route) => !built.includes(route))).toEqual([]);
  expect(built.filter((route) => route.includes('bench'))).toEqual([]);
  for (const address of ['/bench/empty-page', '/api/bench/empty', '/nl/bench/obligations?municipality=1']) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
