import { useId } from 'react';

export type YearBar = { year: string; value: number; label: string };

const TOP = 30;
const HEIGHT = 130;
const BOTTOM = 28;
/** The part of the room of a year that its bar takes, in hundredths. */
const FILL = 72;

/**
 * A number per year as bars from zero. Places are attributes in per cent and the height is fixed, so that it
 * fits any screen without a script, with its words at the size of the page. The first and the last are named;
 * the table beside it names all.
 */
export function YearBars({ title, bars }: { title: string; bars: YearBar[] }) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = 100 / Math.max(1, bars.length);
  const first = bars[0];
  const last = bars.at(-1);
  const base = TOP + HEIGHT;
  return (
    <svg
      role="img"
      aria-labelledby={id}
      width="100%"
      height={base + BOTTOM}
      className="block max-w-measure text-small"
    >
      <title id={id}>{title}</title>
      {bars.map(({ year, value }, index) => {
        const height = Math.round((HEIGHT * value) / most);
        return (
          <rect
            key={year}
            x={percent(room * index)}
            y={base - height}
            width={percent((room * FILL) / 100)}
            height={height}
            rx="2"
            className={index === bars.length - 1 ? 'fill-brand' : 'fill-edge'}
          />
        );
      })}
      <rect x="0" y={base} width="100%" height="1.5" className="fill-edge" />
      {first && first !== last && <End bar={first} x="0" anchor="start" base={base} />}
      {last && <End bar={last} x={percent(100 - (room * (100 - FILL)) / 100)} anchor="end" base={base} />}
    </svg>
  );
}

function End(props: { bar: YearBar; x: string; anchor: 'start' | 'end'; base: number }) {
  const { bar, x, anchor, base } = props;
  return (
    <>
      <text x={x} y={TOP - 12} textAnchor={anchor} className="fill-ink font-semibold">
        {bar.label}
      </text>
      <text x={x} y={base + 21} textAnchor={anchor} className="fill-soft">
        {bar.year}
      </text>
    </>
  );
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
