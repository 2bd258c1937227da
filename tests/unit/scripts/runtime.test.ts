import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSupported, runtimeFor } from '@/scripts/runtime/node.mjs';
import { projectPath } from '@/scripts/support/project';

test.each([
  ['24.22.3', true],
  ['22.19.0', true],
  ['23.0.0', true],
  ['22.18.9', false],
  ['20.20.2', false],
  ['9.0.0', false],
])('Node %s does: %s', (version, does) => {
  expect(isSupported(version, '>=22.19')).toBe(does);
});

test('what is fetched is itself supported, and pinned by its digest', () => {
  const lock = JSON.parse(readFileSync(projectPath('scripts', 'runtime', 'package-lock.json'), 'utf8'));
  for (const [platform, arch] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
  ] as const) {
    const runtime = runtimeFor(platform, arch);
    expect(isSupported(runtime?.version ?? '')).toBe(true);
    expect(lock.packages[`node_modules/${runtime?.name}`]).toMatchObject({
      version: runtime?.version,
      integrity: expect.stringMatching(/^sha512-/),
    });
  }
  expect(runtimeFor('sunos', 'sparc')).toBeUndefined();
});
