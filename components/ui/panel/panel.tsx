import { type ReactNode, useId } from 'react';

const TONES = {
  wash: 'bg-wash',
  mist: 'bg-mist',
  outline: 'border border-line bg-paper',
};

/**
 * What is about the reader, beside what is about everyone. `eyebrow` is the small word before the title, read
 * as one with it.
 */
export function Panel(props: {
  title?: string;
  eyebrow?: string;
  level?: 2 | 3;
  tone?: keyof typeof TONES;
  children: ReactNode;
}) {
  const { title, eyebrow, level = 2, tone = 'wash', children } = props;
  const id = useId();
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={title ? id : undefined}
      data-edge=""
      className={`flex min-w-0 flex-col gap-4 rounded-card p-5 text-small sm:p-6 ${TONES[tone]}`}
    >
      {title && (
        <Tag id={id} className="font-heading text-h2">
          {eyebrow && <span className="block text-small font-normal text-soft">{eyebrow} </span>}
          {title}
        </Tag>
      )}
      {children}
    </section>
  );
}
