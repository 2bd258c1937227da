import type { ErrorCode } from '@/lib/platform/errors';

/** States of PostgreSQL, and those of our own triggers (BD...), in which two people meet or somebody comes too late. */
const MEETINGS: Record<string, ErrorCode> = {
  '23505': 'changed_meanwhile',
  '23P01': 'changed_meanwhile',
  '40001': 'busy',
  '40P01': 'busy',
  '42501': 'not_found',
  BD001: 'changed_meanwhile',
  BD002: 'ballot_not_open',
  BD003: 'not_entitled',
  BD004: 'no_mandate',
  BD005: 'second_factor_needed',
  BD006: 'not_logged_in',
};

/** What ails the database as a whole: too much to do, not there, or there to be read only. */
export type Trouble = 'busy' | 'unavailable' | 'read_only';

/** Source of the states: PostgreSQL 18, appendix A; a class (the first two characters) stands for all of it. */
const TROUBLES: Record<string, Trouble> = {
  // Waited too long: for a lock, in a statement, between two statements.
  '55P03': 'busy',
  '57014': 'busy',
  '25P03': 'busy',
  // No room for one more connection, or out of memory.
  '53300': 'busy',
  '53200': 'busy',
  // The disk is full: what is there can still be read.
  '53100': 'read_only',
  '25006': 'read_only',
  // Stopped, crashed or starting, and a connection that broke.
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '57P05': 'unavailable',
  '08': 'unavailable',
};

/** Errors of Prisma's client, of its driver adapter (`kind`) and of sockets, where PostgreSQL itself said nothing. */
const WITHOUT_STATE: Record<string, Trouble> = {
  P2024: 'busy',
  P2028: 'busy',
  P2037: 'busy',
  TooManyConnections: 'busy',
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'unavailable',
  P1017: 'unavailable',
  DatabaseNotReachable: 'unavailable',
  ConnectionClosed: 'unavailable',
  SocketTimeout: 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EHOSTUNREACH: 'unavailable',
  ENETUNREACH: 'unavailable',
  EAI_AGAIN: 'unavailable',
  EPIPE: 'unavailable',
};

/** Errors of the driver that have no code at all. */
const MESSAGES: [RegExp, Trouble][] = [
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/^Connection terminated|^Client has encountered a connection error/, 'unavailable'],
];

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

/** As Prisma's adapter passes it on, or as the driver itself says it (with a severity, unlike errors of sockets). */
function originalCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { originalCode: code, severity, code: own } = error as Record<string, unknown>;
  if (typeof code === 'string') return code;
  return typeof severity === 'string' && typeof own === 'string' ? own : undefined;
}

/**
 * What ails the database, when that is why something failed; undefined when it is something else. After `unavailable`
 * it is not known whether a transaction was committed: the connection may have broken while it was.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  const state = sqlStateOf(error);
  if (state) return TROUBLES[state] ?? TROUBLES[state.slice(0, 2)];
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, meta } = error as {
    code?: unknown;
    message?: unknown;
    meta?: { driverAdapterError?: { cause?: { kind?: unknown } } };
  };
  const known = WITHOUT_STATE[String(meta?.driverAdapterError?.cause?.kind)] ?? WITHOUT_STATE[String(code)];
  return known ?? MESSAGES.find(([words]) => words.test(String(message)))?.[1];
}

/** What an error of the database means to a person; undefined when it is a bug. */
export function meaningOf(error: unknown): ErrorCode | undefined {
  return MEETINGS[sqlStateOf(error) ?? ''] ?? troubleOf(error);
}

/**
 * States of a value that PostgreSQL can't take for what it is compared with: no uuid, number or day, out of range, or
 * text with NUL.
 */
const IMPOSSIBLE = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05']);

/** Whether what was asked for can't exist at all, because its id or day is none. */
export function isImpossible(error: unknown): boolean {
  return IMPOSSIBLE.has(sqlStateOf(error) ?? '');
}

/** Whether trying the same transaction again at once may well succeed. */
export function isTransient(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

/** What `work` gives, or null while the database is in trouble: for what a page can do without. */
export async function unlessInTrouble<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (!troubleOf(error)) throw error;
    return null;
  }
}
