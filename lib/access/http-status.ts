import type { ErrorCode } from '@/lib/platform/errors';
import { facesOf } from '@/lib/registry';

const STATUSES: Readonly<Record<ErrorCode, number>> = Object.assign({}, ...Object.values(facesOf('errors')));

/** Every error that can be expected, of all domains. */
export const ERROR_CODES = Object.keys(STATUSES) as readonly ErrorCode[];

/** HTTP status of an expected error, for the API. */
export function httpStatus(code: ErrorCode): number {
  return STATUSES[code];
}
