import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from '../../support/source-files';

type Imports = Map<string, string[]>;

/** Every file of the product with the files of the product that it imports, types too. */
function productImports(): Imports {
  const files = ['app', 'components', 'lib', 'server'].flatMap((folder) => sourceFiles(folder));
  const known = new Set(files);
  const fileOf = (name: string) =>
    [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`, `${name}/index.tsx`].find((file) =>
      known.has(file),
    );
  return new Map(
    files.map((file) => [
      file,
      importsOf(file).flatMap((name) => {
        const target = fileOf(name);
        return target ? [target] : [];
      }),
    ]),
  );
}

/** Circles found by walking every import once; each as the files along it, the first again at the end. */
function circlesIn(imports: Imports): string[] {
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (finished.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

describe('imports never lead back to where they began, not even for a type', () => {
  const imports = productImports();
  test('there are imports to follow', () => {
    expect([...imports.values()].flat().length).toBeGreaterThan(500);
  });
  test('no circle: what two files share stands in a third', () => {
    expect(circlesIn(imports)).toEqual([]);
  });
  test('a circle would be found, also one that begins further on', () => {
    const bad = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['b']],
      ['d', []],
    ]);
    expect(circlesIn(bad)).toEqual(['b → c → b']);
  });
});
