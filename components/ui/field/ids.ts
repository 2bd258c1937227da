/** The parts of a form field that refer to each other by id. */
export type FieldIds = { field: string; label: string; hint: string; error: string };

/**
 * The ids of one field, from its name. The error summary links to `fieldId(name)`, so that server code that
 * knows only the name of a field can point at it. Characters that an id or a selector trips over become dashes.
 */
export function fieldIds(id: string): FieldIds {
  return { field: id, label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` };
}

/** The id that a field with this name has when it is given none. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/** What `aria-describedby` of the field says: hint first, then error, as they stand on the page. */
export function describedBy(ids: FieldIds, has: { hint?: unknown; error?: unknown }): string | undefined {
  const parts = [has.hint ? ids.hint : null, has.error ? ids.error : null].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
