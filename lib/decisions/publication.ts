/**
 * What publishing a decision does to the versions of the standard.
 * Source: DOMAIN section 4 "Lifecycle of a standard", "Publication", "No opting out". A version that is in use
 * already stays in force; a version on its way is decided until the day of entry into force. An older version
 * keeps its force until the day on which the new one takes over.
 */

/** A version as far as publication goes. `position`: order among the versions, oldest first. */
export type PublishedVersion = {
  readonly id: string;
  readonly position: number;
  readonly status: string;
};

/** What changes. A version that keeps its status is not in the list. */
export type VersionChange = { readonly id: string; readonly to: 'decided' | 'in_force' | 'replaced' };

const IN_USE = ['in_force', 'evaluation'];
const FINAL = ['replaced', 'withdrawn', 'rejected'];

/** Why a version can't be decided on; null when it can. */
export function versionRefusal(
  status: string,
  isBinding: boolean,
): 'version_not_current' | 'already_binding' | null {
  if (FINAL.includes(status)) return 'version_not_current';
  return isBinding ? 'already_binding' : null;
}

/** The changes when a decision on version `decidedId` is published on `today` (YYYY-MM-DD, Amsterdam). */
export function changesOnPublication(input: {
  readonly versions: readonly PublishedVersion[];
  readonly decidedId: string;
  readonly entryIntoForceOn: string;
  readonly today: string;
}): VersionChange[] {
  const { versions, decidedId, entryIntoForceOn, today } = input;
  const decided = versions.find(({ id }) => id === decidedId);
  if (!decided) return [];
  const isInForce = entryIntoForceOn <= today;
  const changes: VersionChange[] = [];
  if (isInForce && decided.status !== 'in_force') changes.push({ id: decidedId, to: 'in_force' });
  if (!isInForce && !IN_USE.includes(decided.status)) changes.push({ id: decidedId, to: 'decided' });
  if (!isInForce) return changes;
  const older = versions.filter(
    ({ position, status }) => position < decided.position && IN_USE.includes(status),
  );
  return [...changes, ...older.map(({ id }): VersionChange => ({ id, to: 'replaced' }))];
}
