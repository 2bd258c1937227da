/**
 * A place in the catalogue: the last row that was seen, by what the list is ordered by. It holds nothing
 * secret, so it needs no signature: a made-up one starts the list somewhere else, and that is all.
 */
export type Cursor = { readonly name: string; readonly id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_NAME = 300;

/** A cursor as it stands in an address. */
export function formatCursor({ name, id }: Cursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** The cursor in an address; null for anything that `formatCursor` would not have written. */
export function parseCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [name, id] = parsed as [unknown, unknown];
    if (typeof name !== 'string' || typeof id !== 'string' || !UUID.test(id)) return null;
    if (name.length > LONGEST_NAME || name.includes('\0')) return null;
    return formatCursor({ name, id }) === text ? { name, id } : null;
  } catch {
    return null;
  }
}
