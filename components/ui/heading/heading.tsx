import type { ReactNode } from 'react';

const SIZES = {
  projector: 'text-projector',
  xl: 'text-h1-phone md:text-h1 tracking-[-0.01em]',
  l: 'text-h2',
  m: 'text-h3',
  s: 'text-body',
};
const SIZE_OF_LEVEL = { 1: 'xl', 2: 'l', 3: 'm', 4: 's' } as const;
const TAGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** A heading. The level is its place in the page's outline; the size follows unless the design asks otherwise. */
export function Heading(props: {
  level: 1 | 2 | 3 | 4;
  size?: keyof typeof SIZES;
  id?: string;
  children: ReactNode;
}) {
  const Tag = TAGS[props.level];
  const size = SIZES[props.size ?? SIZE_OF_LEVEL[props.level]];
  return (
    <Tag id={props.id} className={`font-heading text-ink ${size}`}>
      {props.children}
    </Tag>
  );
}
