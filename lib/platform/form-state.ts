import type { ExpectedError } from '@/lib/platform/errors';

/** What a form knows after it was sent and refused: why, and what was typed. Empty before. */
export type FormState = { error?: ExpectedError; values?: Record<string, string> };

export const EMPTY_FORM: FormState = {};
