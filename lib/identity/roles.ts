import type { Role } from '@/lib/platform/generated/enums';

/** The roles that a municipality gives to its own people. Source: docs/domain.md#roles. */
export const MUNICIPAL_ROLES = [
  'reader',
  'coordinator',
  'secretary',
  'delegate',
  'council',
  'administrator',
] as const satisfies readonly Role[];

export type MunicipalRole = (typeof MUNICIPAL_ROLES)[number];

/**
 * Whether a municipality keeps an administrator when one of `administrators` (a person each) stops: without one
 * nobody there could manage people, and it would have to ask the bureau.
 */
export function keepsAdministrator(administrators: readonly string[], stops: string): boolean {
  return administrators.some((person) => person !== stops);
}
