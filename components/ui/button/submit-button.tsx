'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClasses } from './looks';

/**
 * A button that says that it is working and refuses a second press while it does. It stays focusable: a
 * disabled button would throw the keyboard back to the top. Without script it is a plain button; the command
 * behind the form carries the key that makes a double send harmless.
 */
export function SubmitButton(
  props: ButtonLook & { children: ReactNode; pendingLabel: string; name?: string; value?: string },
) {
  const { children, pendingLabel, name, value, ...look } = props;
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClasses(look)}
    >
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  );
}
