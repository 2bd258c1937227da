import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Source files below a folder of the project, as paths from the root with forward slashes, sorted. */
export function sourceFiles(folder: string, ending = /\.tsx?$/): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('lib/platform/generated/'))
    .sort();
}

/** The text of a source file. */
export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** What a file imports, as paths from the root; packages by their name. */
export function importsOf(file: string): string[] {
  const specifiers = [...readSource(file).matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm)];
  return specifiers.map(([, from, bare]) => resolveImport(file, from ?? bare ?? ''));
}

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}
