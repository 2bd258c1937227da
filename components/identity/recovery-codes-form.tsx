'use client';

import { type ReactNode, useActionState } from 'react';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { SubmitButton } from '@/components/ui/button/submit-button';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { FormState } from '@/lib/platform/form-state';

type State = FormState & { codes?: string[] };

type Props = {
  action: (previous: State, form: FormData) => Promise<State>;
  locale: string;
  /** Where the person goes on, with the words for it before and after there are codes. */
  next: { href: string; later: string; onward: string };
  words: { submit: string; pending: string; title: string; yours: string; once: string; errorTitle: string };
  /** The explanation before there are codes. */
  children: ReactNode;
};

/** Makes recovery codes and shows them in the answer: they are on no page that can be opened again. */
export function RecoveryCodesForm({ action, locale, next, words, children }: Props) {
  const [state, submit] = useActionState(action, {});
  if (state.codes) {
    return (
      <Stack gap="l">
        <div role="status">
          <Heading level={1}>{words.yours}</Heading>
        </div>
        <Text size="lead">{words.once}</Text>
        <ul className="grid max-w-measure gap-x-6 gap-y-2 font-mono text-body sm:grid-cols-2">
          {state.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div>
          <ButtonLink href={next.href}>{next.onward}</ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <form action={submit}>
      <Stack>
        {state.message && <ErrorSummary title={words.errorTitle} errors={[{ message: state.message }]} />}
        <Heading level={1}>{words.title}</Heading>
        {children}
        <input type="hidden" name="locale" value={locale} />
        <ActionRow>
          <SubmitButton pendingLabel={words.pending}>{words.submit}</SubmitButton>
          <Link href={next.href}>{next.later}</Link>
        </ActionRow>
      </Stack>
    </form>
  );
}
