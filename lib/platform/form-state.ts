/**
 * What a form knows after it was sent and refused: why, what is wrong with which field, and what was typed.
 * The texts are in the language of the form. Empty before it was sent. `links` lead to other ways to get there.
 */
export type FormState = {
  message?: string;
  fields?: Record<string, string>;
  values?: Record<string, string>;
  links?: { label: string; href: string }[];
};

export const EMPTY_FORM: FormState = {};

/** What a form calls when it is sent: answers with what the form shows next, or leads to another page. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
