import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { buildFolder } from '@/lib/platform/build-folder';
import { runQuietly } from '@/scripts/support/child';
import { fingerprint } from '@/scripts/support/fingerprint';
import type { Lifetime } from '@/scripts/support/lifetime';
import { projectPath } from '@/scripts/support/project';

/** The program of Next.js. */
export const NEXT = projectPath('node_modules', 'next', 'dist', 'bin', 'next');

/** All that ends up in the build. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'i18n',
  'messages',
  'public',
  'prisma',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** What Next writes into pages while it builds, as far as somebody chose it: a default port is no choice. */
function builtInSettings(env: Record<string, string>): string[] {
  return [`PUBLIC_URL=${process.env.PUBLIC_URL ?? ''}`, `DEMO=${env.DEMO}`];
}

/** Builds the portal when its sources or the settings that pages hold changed since the last build. */
export async function buildPortal(lifetime: Lifetime, env: Record<string, string>): Promise<string> {
  const wanted = fingerprint(SOURCES, builtInSettings(env));
  const mark = projectPath(buildFolder(env), 'bindend-build');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return 'up to date';
  await rm(mark, { force: true });
  await runQuietly(lifetime, 'The portal could not be built: see the lines above.', NEXT, ['build'], {
    ...env,
    NODE_ENV: 'production',
  });
  await writeFile(mark, wanted);
  return 'built';
}
