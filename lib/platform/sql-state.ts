import type { ErrorCode } from '@/lib/platform/errors';

/** States of PostgreSQL, and those of our own triggers (BD...), that mean something to a person. */
const MEANING: Record<string, ErrorCode> = {
  '23505': 'changed_meanwhile',
  '23P01': 'changed_meanwhile',
  '40001': 'busy',
  '40P01': 'busy',
  '42501': 'not_found',
  '55P03': 'busy',
  BD001: 'changed_meanwhile',
  BD002: 'ballot_not_open',
  BD003: 'not_entitled',
  BD004: 'no_mandate',
};

/** The SQL state in an error of Prisma's driver adapter, if there is one. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, meta, cause } = error as { code?: unknown; meta?: unknown; cause?: unknown };
  if (code === 'P2002') return '23505';
  if (code === 'P2034') return '40001';
  const nested = [(meta as { driverAdapterError?: unknown })?.driverAdapterError, cause];
  for (const inner of nested) {
    const state = originalCode(inner) ?? (inner ? sqlStateOf(inner) : undefined);
    if (state) return state;
  }
  return originalCode(error);
}

function originalCode(error: unknown): string | undefined {
  const code = (error as { originalCode?: unknown } | null | undefined)?.originalCode;
  return typeof code === 'string' ? code : undefined;
}

/** What an error of the database means to a person; undefined when it is a bug. */
export function meaningOf(error: unknown): ErrorCode | undefined {
  const state = sqlStateOf(error);
  return state === undefined ? undefined : MEANING[state];
}

/** Whether trying the same transaction again may well succeed. */
export function isTransient(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}
