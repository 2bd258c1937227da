import { BINDING_STATUSES, type StandardStatus } from '@/lib/standards/lifecycle';

/**
 * Whether an obligation still asks something: not once its version is replaced or withdrawn, or its municipality has
 * ended. Source: docs/domain.md#a-standard and docs/domain.md#municipalities.
 */
export function holds(status: StandardStatus, endedOn: Date | null): boolean {
  return endedOn === null && BINDING_STATUSES.some((one) => one === status);
}
