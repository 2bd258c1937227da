/** A value as it stands in the audit trail: money and other big numbers as text, moments in UTC. */
type Plain = string | number | boolean | null;

/** What a command changed, by field; a field that was not there before comes from null. */
export type Changes = Readonly<Record<string, { from: Plain; to: Plain }>>;

type Fields = Readonly<Record<string, string | number | bigint | boolean | Date | null | undefined>>;

/**
 * The fields of `after` that differ from `before`; of a new thing all that are not empty. Name only what may be
 * read by everyone who may read the entry: no choice of a voter, no name or address of a person.
 */
export function changesBetween<After extends Fields>(
  before: Readonly<Partial<Record<keyof After, Fields[string]>>> | null,
  after: After,
): Changes {
  const changed = Object.entries(after).flatMap(([field, value]) => {
    const [from, to] = [plain(before?.[field]), plain(value)];
    return from === to ? [] : [[field, { from, to }] as const];
  });
  return Object.fromEntries(changed);
}

function plain(value: Fields[string]): Plain {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'bigint' ? value.toString() : value;
}
