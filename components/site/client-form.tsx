'use client';

import { type FormEvent, type ReactNode, useActionState, useEffect, useState } from 'react';
import { FormField } from '@/components/site/form-field';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { SubmitButton } from '@/components/ui/button/submit-button';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import { fieldId } from '@/components/ui/field/ids';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formValues } from '@/lib/platform/form';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/platform/form-state';

export type ClientFormProps = {
  /** A server action; it answers with what went wrong, or leads to another page. */
  action: FormAction;
  fields?: FieldSpec[];
  /** Sent along unseen; always holds `locale`. */
  hidden: Record<string, string>;
  submitLabel: string;
  /** For a screen reader: which of many, when each row has a button with the same words */
  submitAbout?: string;
  pendingLabel: string;
  /** "Er is iets niet goed gegaan", and "Fout:" for the title of the page and each error. */
  words: { errorTitle: string; errorPrefix: string };
  cancel?: { href: string; label: string };
  tone?: 'primary' | 'secondary' | 'danger';
  /** What the page knows to be wrong before anything was sent: see `largest` of a field. */
  initial?: FormState;
  /** The heading and explanation of the page, which stand below the errors and above the questions. */
  children?: ReactNode;
};

/**
 * The one form of the portal that changes something. It works without script: the server answers with the
 * page, the errors and what was typed. With script the errors come without leaving the page.
 */
export function ClientForm(props: ClientFormProps) {
  const {
    action,
    fields = [],
    hidden,
    submitLabel,
    submitAbout,
    pendingLabel,
    words,
    cancel,
    tone = 'primary',
    initial = EMPTY_FORM,
    children,
  } = props;
  const [answer, submit] = useActionState(action, initial);
  const [unsent, setUnsent] = useState<FormState | null>(null);
  const state = unsent ?? answer;
  const failed = state.message !== undefined;
  useErrorTitle(failed, words.errorPrefix);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    dropNul(event.currentTarget);
    const wrong = tooLarge(new FormData(event.currentTarget), fields);
    setUnsent(wrong);
    if (wrong) event.preventDefault();
  };
  return (
    <form action={submit} onSubmit={onSubmit} noValidate>
      <Stack>
        {failed && <ErrorSummary title={words.errorTitle} errors={summaryOf(state, fields)} />}
        {children}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((spec) => (
          <FormField
            key={spec.name}
            spec={spec}
            error={state.fields?.[spec.name]}
            errorPrefix={words.errorPrefix}
            value={state.values?.[spec.name]}
          />
        ))}
        <ActionRow>
          <SubmitButton variant={tone} pendingLabel={pendingLabel}>
            {submitLabel}
            {submitAbout && <VisuallyHidden>: {submitAbout}</VisuallyHidden>}
          </SubmitButton>
          {cancel && <Link href={cancel.href}>{cancel.label}</Link>}
        </ActionRow>
      </Stack>
    </form>
  );
}

/** A file that is larger than it may be is not sent: that could take minutes, only to be refused. */
function tooLarge(form: FormData, fields: FieldSpec[]): FormState | null {
  for (const { name, largest } of fields) {
    const file = form.get(name);
    if (largest && file instanceof File && file.size > largest.bytes) {
      // What was typed goes back into the fields, as it does when the server refuses.
      return { message: largest.message, fields: { [name]: largest.message }, values: formValues(form) };
    }
  }
  return null;
}

/**
 * Each wrong field by its own message, and each wrong line of a file (`file.12`) too; the general message when it
 * is about no field of this form, with the links to other ways.
 */
function summaryOf(state: FormState, fields: FieldSpec[]) {
  const errors = Object.entries(state.fields ?? {}).flatMap(([name, message]) => {
    const [root = ''] = name.split('.');
    const spec = fields.find((field) => field.name === root);
    if (!spec) return [];
    return { fieldId: fieldId(root), message: name === root ? `${spec.label}: ${message}` : message };
  });
  if (errors.length > 0) return errors;
  const links = (state.links ?? []).map(({ label, href }) => ({ message: label, href }));
  return [{ message: state.message ?? '' }, ...links];
}

/** Lets the title of the page begin with the error, so that a screen reader says it first. */
function useErrorTitle(failed: boolean, prefix: string): void {
  useEffect(() => {
    if (!failed) return;
    const before = document.title;
    document.title = `${prefix} ${before}`;
    return () => {
      document.title = before;
    };
  }, [failed, prefix]);
}

/** Takes out NUL, which no keyboard has but pasted text may: a request that holds it is refused as a whole. */
function dropNul(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea'))
    if (control.value.includes('\0')) control.value = control.value.replaceAll('\0', '');
}
