import 'server-only';

/** The municipalities that exist on a day, as a condition of a question to the database: existence.ts said for rows. */
export function existingOn(day: Date) {
  return {
    AND: [
      { OR: [{ startedOn: null }, { startedOn: { lte: day } }] },
      { OR: [{ endedOn: null }, { endedOn: { gt: day } }] },
    ],
  };
}
