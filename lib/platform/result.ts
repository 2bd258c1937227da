import type { ExpectedError, FieldError } from '@/lib/platform/errors';

/** What a command or query answers: a value, or an error that was to be expected. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: ExpectedError };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps an expected error; `params` fill the placeholders of its message. */
export function fail(
  code: ExpectedError['code'],
  params?: ExpectedError['params'],
): { ok: false; error: ExpectedError } {
  return { ok: false, error: { code, params } };
}

/** An answer about one field of the form; `code` is one of `errors.field`. */
export function wrongField(
  field: string,
  code: string,
  params?: FieldError['params'],
): { ok: false; error: ExpectedError } {
  return { ok: false, error: { code: 'invalid_input', fields: [{ field, code, params }] } };
}

/** What was looked for, or that it does not exist. */
export function found<Value>(value: Value | null | undefined): Result<Value> {
  return value == null ? fail('not_found') : ok(value);
}

/** What several reads found together, one after the other; the first that fails is the answer. */
export async function together<Values extends Record<string, unknown>>(
  reads: {
    [Name in keyof Values]: () => Promise<Result<Values[Name]>>;
  },
): Promise<Result<Values>> {
  const found: Partial<Values> = {};
  for (const name of Object.keys(reads) as (keyof Values)[]) {
    const result = await reads[name]();
    if (!result.ok) return result;
    found[name] = result.value;
  }
  return ok(found as Values);
}
