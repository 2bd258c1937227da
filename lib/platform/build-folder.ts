/**
 * Whether this process builds or serves the portal for the benchmark. Its build has the floors to measure against
 * (`*.bench.tsx`, `*.bench.ts`), that for use has none of them.
 */
export function isBench(environment: Record<string, string | undefined>): boolean {
  return environment.BINDEND_BENCH === 'true';
}

/** Where Next puts its build, from the root of the project: the benchmark has one of its own. */
export function buildFolder(environment: Record<string, string | undefined>): string {
  return isBench(environment) ? '.data/bench-build' : '.next';
}
