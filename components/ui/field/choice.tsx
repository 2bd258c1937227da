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
const SHAPES = { radio: 'rounded-full', checkbox: 'rounded-small' };
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
  const hintId = `${id}-hint`;
  const description = [describedBy, hint ? hintId : null].filter(Boolean).join(' ');
  return (
    <div className={`relative flex items-start gap-4 ${LAYOUTS[layout]}`}>
      <input
        {...input}
        id={id}
        type={kind}
        aria-describedby={description || undefined}
        aria-invalid={invalid || undefined}
        className={`mt-0.5 size-6 shrink-0 border-2 accent-brand ${SHAPES[kind]} ${layout === 'boxes' ? 'focus-visible:shadow-none focus-visible:outline-none' : ''}`}
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
