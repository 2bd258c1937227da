import type { z } from 'zod';
import type { FieldError } from '@/lib/platform/errors';

type Issue = z.core.$ZodIssue;

/**
 * Turns what zod found into one error per field, in the order of the form. A schema may name its own code in
 * the issue's message when it is written as `code:<name>`; anything else maps from the kind of issue.
 */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    if (!seen.has(field)) seen.set(field, { field, ...codeOf(issue) });
  }
  return [...seen.values()];
}

function codeOf(issue: Issue): { code: string; params?: Record<string, string | number> } {
  if (issue.message.startsWith('code:')) return { code: issue.message.slice('code:'.length) };
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') {
    const code = issue.origin === 'string' ? 'too_long' : 'too_large';
    return { code, params: { maximum: Number(issue.maximum) } };
  }
  if (issue.code === 'invalid_format') return { code: `format_${issue.format}` };
  if (issue.code === 'invalid_type') return { code: issue.input === undefined ? 'required' : 'wrong_type' };
  return { code: 'wrong_type' };
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>) {
  if (issue.origin !== 'string') return { code: 'too_little', params: { minimum: Number(issue.minimum) } };
  if (Number(issue.minimum) === 1) return { code: 'required' };
  return { code: 'too_short', params: { minimum: Number(issue.minimum) } };
}
