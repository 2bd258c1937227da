import type { ReactNode } from 'react';

export type KeyFigure = { value: string; label: string; note?: ReactNode };

const SIZES = { normal: 'text-[2.125rem] sm:text-[2.5rem] leading-[1.1]', projector: 'text-projector' };

/** Numbers as heroes: the figure first for the eye, its meaning first for the ear. */
export function KeyFigures(props: { figures: KeyFigure[]; size?: keyof typeof SIZES }) {
  const { figures, size = 'normal' } = props;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(6.25rem,100%),1fr))] gap-x-4 gap-y-6 sm:gap-x-6">
      {figures.map((figure) => (
        <div key={figure.label} className="flex min-w-0 flex-col-reverse justify-end">
          <dt className="text-small text-soft sm:text-body sm:leading-normal">
            {figure.label}
            {figure.note && <span className="block text-small">{figure.note}</span>}
          </dt>
          <dd className={`font-bold whitespace-nowrap text-deep tabular-nums ${SIZES[size]}`}>
            {figure.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
