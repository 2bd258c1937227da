/**
 * Which versions of a standard a College can decide on.
 * Source: docs/domain.md#a-standard: the table of the life of a version says from where a decision leads on. A
 * version that is in use already, or decided, can also be made binding, which leaves its status as it is.
 */
import { commandsFrom, next } from '../platform/lifecycle';
import {
  BINDING_STATUSES,
  STANDARD_LIFECYCLE,
  STANDARD_STATUSES,
  type StandardStatus,
} from '../standards/lifecycle';

/** Why a version can't be decided on. */
export type VersionRefusal = 'version_not_current' | 'version_not_ready' | 'already_binding';

/** Whether publishing a decision is a step in the life of the version; it is not when the version was decided or used before. */
export function isStepForVersion(status: StandardStatus): boolean {
  return !BINDING_STATUSES.some((one) => one === status);
}

/** Why a version can't be decided on; null when it can. */
export function versionRefusal(status: StandardStatus, isBinding: boolean): VersionRefusal | null {
  if (commandsFrom(STANDARD_LIFECYCLE, status).length === 0) return 'version_not_current';
  if (isBinding) return 'already_binding';
  if (!isStepForVersion(status)) return null;
  const step = next(STANDARD_LIFECYCLE, status, 'standard.decide', { isDecisionPublished: true });
  return step.ok ? null : 'version_not_ready';
}

/** The statuses in which a version that does not bind yet can be decided on. */
export const DECIDABLE_STATUSES = STANDARD_STATUSES.filter(
  (status) => versionRefusal(status, false) === null,
);
