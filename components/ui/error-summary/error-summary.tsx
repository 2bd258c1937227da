'use client';

import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { Link } from '@/components/ui/link/link';

/**
 * One error; `fieldId` is the id of the field that can mend it, see `fieldId(name)` in `field/ids`. With `href` it is a
 * way around the errors before it.
 */
export type SummaryError = { fieldId?: string; href?: string; message: string };

/**
 * All errors of a form, first in main. It takes focus when it appears and when its errors change, and each
 * line brings one to the field with its label in view. Without script the lines are plain links to the field.
 */
export function ErrorSummary(props: { title: string; errors: SummaryError[]; takesFocus?: boolean }) {
  const { title, errors, takesFocus = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // The words, not the array: a page that renders again with the same errors must not steal focus.
  const said = errors.map((error) => error.message).join('\n');
  useEffect(() => {
    if (takesFocus && said !== '') box.current?.focus();
  }, [takesFocus, said]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="mb-3 rounded-card border-4 border-red bg-paper px-5 py-4 focus:outline-3 focus:outline-offset-3 focus:outline-ink focus:ring-3 focus:ring-focus"
    >
      <h2 id={titleId} className="text-h3 font-heading">
        {title}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                onClick={goToField}
                className="font-semibold text-red underline underline-offset-[0.2em]"
              >
                {error.message}
              </a>
            ) : error.href ? (
              <Link href={error.href}>{error.message}</Link>
            ) : (
              <span className="font-semibold text-red">{error.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls to the question, not to the input: who sees only the box does not know what is asked. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const label =
    field.closest('fieldset')?.querySelector('legend') ?? document.getElementById(`${field.id}-label`);
  (label ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}
