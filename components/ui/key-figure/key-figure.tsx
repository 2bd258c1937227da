import type { ReactNode } from 'react';

export type KeyFigure = { value: string; label: string; note?: ReactNode };

const SIZES = { normal: 'text-[2.125rem] sm:text-[2.5rem] leading-[1.1]', projector: 'text-projector' };

/** The least width of a column: a figure is never broken, so it must hold the longest. */
const COLUMNS = {
  short: 'grid-cols-[repeat(auto-fit,minmax(min(6.25rem,100%),1fr))]',
  medium: 'grid-cols-[repeat(auto-fit,minmax(min(10.5rem,100%),1fr))]',
  long: 'grid-cols-[repeat(auto-fit,minmax(min(14rem,100%),1fr))]',
};

function columnsFor(figures: KeyFigure[]): string {
  const longest = Math.max(0, ...figures.map(({ value }) => value.length));
  if (longest <= 6) return COLUMNS.short;
  return longest <= 9 ? COLUMNS.medium : COLUMNS.long;
}

/** Numbers as heroes: the figure first for the eye, its meaning first for the ear. */
export function KeyFigures(props: { figures: KeyFigure[]; size?: keyof typeof SIZES }) {
  const { figures, size = 'normal' } = props;
  return (
    <dl className={`grid ${columnsFor(figures)} gap-x-4 gap-y-6 sm:gap-x-6`}>
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
