import type { ReactNode } from 'react';

const LAYOUTS = {
  boxes:
    'min-h-16 rounded-control border-2 border-edge bg-paper px-5 py-4 hover:border-ink ' +
    'has-checked:border-brand has-checked:bg-wash has-checked:shadow-[inset_0_0_0_1px_var(--brand)] ' +
    'has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-ink ' +
    'has-focus-visible:ring-3 has-focus-visible:ring-focus forced-colors:has-checked:outline-2',
  compact: 'min-h-11 py-2',
};
const WORDS = { boxes: 'text-h3 leading-snug font-semibold', compact: 'text-body' };
const MARK =
  'mt-0.5 size-6 shrink-0 cursor-pointer appearance-none border-2 border-edge bg-paper checked:border-brand checked:bg-brand ' +
  'forced-colors:appearance-auto';
const SHAPES = {
  radio: 'rounded-full checked:shadow-[inset_0_0_0_4px_var(--paper)]',
  // A tick as a cut-out square: no picture to load, and it takes the colours of the theme.
  checkbox:
    'rounded-small before:block before:size-5 before:bg-paper before:opacity-0 checked:before:opacity-100 ' +
    'before:[clip-path:polygon(14%_52%,26%_40%,42%_56%,75%_20%,87%_32%,42%_80%)] forced-colors:before:hidden',
};
// In a box the ring goes around the whole box; on its own, around the mark.
const RING_AROUND_BOX = 'focus-visible:outline-none';
export type ChoiceLayout = keyof typeof LAYOUTS;

export type ChoiceProps = {
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  required?: boolean;
  layout: ChoiceLayout;
  kind: 'radio' | 'checkbox';
  describedBy?: string;
  invalid?: boolean;
};

/**
 * One radio or checkbox with its words; the whole box is the target. The mark is drawn by us, in the colours
 * of the theme, but it is the browser's own input, so the keyboard and forced colours work as everywhere.
 */
export function Choice(props: ChoiceProps) {
  const { id, label, hint, layout, kind, describedBy, invalid, ...input } = props;
  // The first choice carries the id of its group, whose own hint ends in -hint.
  const hintId = `${id}-choice-hint`;
  const description = [describedBy, hint ? hintId : null].filter(Boolean).join(' ');
  return (
    <div className={`relative flex items-start gap-4 ${LAYOUTS[layout]}`}>
      <input
        {...input}
        id={id}
        type={kind}
        aria-describedby={description || undefined}
        aria-invalid={invalid || undefined}
        className={`${MARK} ${SHAPES[kind]} ${layout === 'boxes' ? RING_AROUND_BOX : ''}`}
      />
      <div className="min-w-0">
        {/* The label's own area grows over the whole box. */}
        <label htmlFor={id} className={`cursor-pointer after:absolute after:inset-0 ${WORDS[layout]}`}>
          {label}
        </label>
        {hint && (
          <div id={hintId} className="text-small text-soft">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
