/** Name of the hidden field with the key that makes a form safe to send twice. */
export const FORM_KEY = 'formKey';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a field holds a form key: a UUID that the server made when it drew the form. */
export function isFormKey(value: string | undefined): value is string {
  return value !== undefined && UUID.test(value);
}

/** The name and bytes of a file that was sent with a form; null when none was chosen. */
export async function sentFile(
  form: FormData,
  field: string,
): Promise<{ name: string; bytes: ArrayBuffer } | null> {
  const file = form.get(field);
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: await file.arrayBuffer() };
}

/** The bytes of a file that was sent with a form; undefined when none was chosen. */
export async function sentBytes(form: FormData, field: string): Promise<Uint8Array | undefined> {
  const file = await sentFile(form, field);
  return file ? new Uint8Array(file.bytes) : undefined;
}

/** The text fields of a form by name; React's own bookkeeping fields are left out. */
export function formValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] = value;
  }
  return values;
}
