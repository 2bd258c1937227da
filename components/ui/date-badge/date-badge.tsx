/** A date as a leaf of a calendar, beside the title of what happens then. */
export function DateBadge(props: { dateTime: string; day: string; month: string; year?: string }) {
  return (
    <time
      dateTime={props.dateTime}
      data-edge=""
      className="inline-flex w-20 shrink-0 flex-col items-center rounded-control bg-wash px-2 py-2.5 text-deep"
    >
      <span className="text-h2 leading-none font-bold tabular-nums">{props.day} </span>
      <span className="text-small font-semibold">{props.month} </span>
      {props.year && <span className="text-tiny">{props.year}</span>}
    </time>
  );
}
