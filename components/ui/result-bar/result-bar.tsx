import { useId } from 'react';
import { barGeometry, percent } from './geometry';

const SIZES = {
  normal: { top: 34, bar: 34, text: 'text-small' },
  projector: { top: 84, bar: 96, text: 'text-[2.5rem]' },
};

export type ResultBarProps = {
  /** The finding in words; the bar only shows it. */
  title: string;
  positive: { value: number; label: string };
  negative: { value: number; label: string };
  /** The line to be reached, as a fraction of positive and negative together, with its name. */
  line: { numerator: number; denominator: number; label: string };
  size?: keyof typeof SIZES;
};

/**
 * Two counts as one bar with the line that the first had to reach. Widths are SVG attributes in percent, so it
 * fits any screen without a script or a style; the labels are text below it, the negative part is hatched, so
 * that it reads without colour and on paper.
 */
export function ResultBar(props: ResultBarProps) {
  const { title, positive, negative, line, size = 'normal' } = props;
  const id = useId().replace(/[^A-Za-z0-9]/g, '');
  const geometry = barGeometry(positive.value, negative.value, line);
  const { top, bar, text } = SIZES[size];
  const endsAtLine = geometry.line > 5_000;
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-labelledby={`${id}t`}
        width="100%"
        height={top + bar + 8}
        className={`block ${text}`}
      >
        <title id={`${id}t`}>{title}</title>
        <defs>
          <clipPath id={`${id}c`}>
            <rect x="0" y={top} width="100%" height={bar} rx="6" />
          </clipPath>
          <pattern
            id={`${id}h`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" className="fill-red" />
            <rect width="2" height="8" className="fill-paper opacity-35" />
          </pattern>
        </defs>
        <g clipPath={`url(#${id}c)`}>
          <rect x="0" y={top} width="100%" height={bar} className="fill-line" />
          <rect
            x={percent(geometry.positive)}
            y={top}
            width={percent(geometry.negative)}
            height={bar}
            fill={`url(#${id}h)`}
          />
          <rect x="0" y={top} width={percent(geometry.positive)} height={bar} className="fill-green" />
        </g>
        <svg x={percent(geometry.line)} y="0" overflow="visible" aria-hidden="true">
          <rect x="-4" y={top - 2} width="8" height={bar + 4} className="fill-paper" />
          <rect
            x="-1.5"
            y={size === 'projector' ? 24 : 4}
            width="3"
            height={top + bar}
            className="fill-ink"
          />
          <text
            x={endsAtLine ? -9 : 9}
            y={size === 'projector' ? 56 : 20}
            textAnchor={endsAtLine ? 'end' : 'start'}
            className="fill-ink font-semibold"
          >
            {line.label}
          </text>
        </svg>
      </svg>
      <figcaption className={`flex flex-wrap justify-between gap-x-6 gap-y-1 font-semibold ${text}`}>
        <Legend label={positive.label} mark={<rect width="14" height="14" rx="3" className="fill-green" />} />
        <Legend label={negative.label} mark={<rect width="14" height="14" rx="3" fill={`url(#${id}h)`} />} />
      </figcaption>
    </figure>
  );
}

function Legend({ label, mark }: { label: string; mark: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg width="14" height="14" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {label}
    </span>
  );
}
