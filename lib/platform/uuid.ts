const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id: PostgreSQL refuses anything else as a uuid. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
