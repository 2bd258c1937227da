import type { ReactNode } from 'react';

const SIZES = { lead: 'text-h3 leading-normal md:text-lead', body: 'text-body', small: 'text-small' };
const TONES = { ink: 'text-ink', soft: 'text-soft', brand: 'text-deep', red: 'text-red' };
const ALIGN = { start: '', center: 'text-center' };

/** A paragraph, at most 66 characters wide. Soft is second text, never the only place of a fact. */
export function Text(props: {
  size?: keyof typeof SIZES;
  tone?: keyof typeof TONES;
  align?: keyof typeof ALIGN;
  id?: string;
  children: ReactNode;
}) {
  const { size = 'body', tone = 'ink', align = 'start', id, children } = props;
  const measure = align === 'center' ? '' : 'max-w-measure';
  return (
    <p id={id} className={`${measure} ${SIZES[size]} ${TONES[tone]} ${ALIGN[align]}`}>
      {children}
    </p>
  );
}
