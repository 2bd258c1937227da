import 'server-only';

/**
 * The municipalities that a decision binds: those that exist on its day of entry into force. A where clause,
 * so that the page that announces a number and the command that makes the obligations can't differ.
 */
export function boundMunicipalities(entryIntoForceOn: Date) {
  return {
    AND: [
      { OR: [{ endedOn: null }, { endedOn: { gt: entryIntoForceOn } }] },
      { OR: [{ startedOn: null }, { startedOn: { lte: entryIntoForceOn } }] },
    ],
  };
}
