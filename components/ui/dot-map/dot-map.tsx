import { type ReactNode, useId } from 'react';
import { DotMark, type DotShape, type DotTone } from './shape';

export type Dot = {
  id: string;
  /** Everything there is to know of the dot in one line; shown on hover and read aloud. */
  label: string;
  x: number;
  y: number;
  /** Any whole number of which the drawn area is a measure. */
  size: number;
  tone: DotTone;
  shape: DotShape;
  href?: string;
};
export type DotLegend = { tone: DotTone; shape: DotShape; label: string };

export type DotMapProps = {
  title: string;
  dots: Dot[];
  /** The width and height of the plane in which x and y are given. */
  width: number;
  height: number;
  legend: DotLegend[];
  /** The radius of the largest dot, in units of the plane. */
  maxRadius?: number;
  minRadius?: number;
  /** The finding in words and the way to the same as a table. */
  caption?: ReactNode;
};

/**
 * A map of dots: place by x and y, area by size, colour and shape by state, said again in the legend. Drawn on
 * the server. Large dots come first, so that small ones lie on top and can be reached; dots with an address are
 * links in the order in which they were given by size. The table behind the caption says the same.
 */
export function DotMap(props: DotMapProps) {
  const { title, dots, width, height, legend, maxRadius = 17, minRadius = 5, caption } = props;
  const id = useId();
  const largest = dots.reduce((most, dot) => Math.max(most, dot.size), 1);
  const ordered = dots.toSorted((a, b) => b.size - a.size);
  return (
    <figure className="flex flex-col gap-4">
      <svg
        // A picture hides its parts; a map of links must not.
        role={dots.some((dot) => dot.href) ? 'group' : 'img'}
        aria-labelledby={id}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="h-auto w-full [&_a:focus-visible_*]:fill-focus [&_a:focus-visible_*]:stroke-ink [&_a:focus-visible_*]:stroke-[4] [&_a:hover_*]:stroke-ink"
      >
        <title id={id}>{title}</title>
        {ordered.map((dot) => {
          const radius = Math.max(minRadius, maxRadius * Math.sqrt(dot.size / largest));
          return <DotOnMap key={dot.id} dot={dot} radius={radius} />;
        })}
      </svg>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {legend.map((entry) => (
          <li key={entry.label} className="inline-flex items-center gap-2">
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <DotMark x={8} y={8} radius={5.5} tone={entry.tone} shape={entry.shape} />
            </svg>
            {entry.label}
          </li>
        ))}
      </ul>
      {caption && <figcaption className="text-small text-soft">{caption}</figcaption>}
    </figure>
  );
}

function DotOnMap({ dot, radius }: { dot: Dot; radius: number }) {
  const mark = <DotMark x={dot.x} y={dot.y} radius={radius} tone={dot.tone} shape={dot.shape} />;
  if (!dot.href) {
    return (
      <g>
        <title>{dot.label}</title>
        {mark}
      </g>
    );
  }
  return (
    <a href={dot.href} aria-label={dot.label}>
      <title>{dot.label}</title>
      {mark}
    </a>
  );
}
