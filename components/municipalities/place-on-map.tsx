import { useId } from 'react';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';

const LARGEST = 14;
const SMALLEST = 4;
const HIGHLIGHT = 26;

/**
 * Where one municipality lies among the others. All others are one path, because hundreds of marks would weigh
 * more than the rest of the page; the list and the map of the home page name them.
 */
export function PlaceOnMap(props: {
  title: string;
  caption: string;
  place: { x: number; y: number };
  others: MunicipalityLine[];
}) {
  const { title, caption, place, others } = props;
  const id = useId();
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-labelledby={id}
        viewBox="0 0 860 1015"
        width="860"
        height="1015"
        className="mx-auto h-auto w-full max-w-72"
      >
        <title id={id}>{title}</title>
        <path d={dotsPath(others)} className="fill-line" />
        <circle
          cx={place.x}
          cy={place.y}
          r={HIGHLIGHT + 12}
          strokeWidth="6"
          className="fill-none stroke-brand"
        />
        <circle cx={place.x} cy={place.y} r={HIGHLIGHT} className="fill-brand" />
      </svg>
      <figcaption className="text-small text-soft">{caption}</figcaption>
    </figure>
  );
}

/** Every municipality with a place as a circle of the size of its votes, in whole units of the plane. */
function dotsPath(lines: MunicipalityLine[]): string {
  const most = Math.max(1, ...lines.map(({ votes }) => votes ?? 0));
  return lines
    .flatMap(({ place, votes }) => {
      if (!place || !votes) return [];
      const r = Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt(votes / most)));
      return `M${place.x - r} ${place.y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    })
    .join('');
}
