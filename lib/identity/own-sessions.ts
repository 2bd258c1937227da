import type { Actor } from '@/lib/platform/actor';

/**
 * The log-ins that somebody may see and end: all their own, but in one by a municipality's own log-in only those that
 * it opened.
 */
export function ownSessionsOf({ personId, onlyAt }: Actor) {
  return { personId, providerMunicipalityId: onlyAt };
}
