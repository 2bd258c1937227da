import { useId } from 'react';

/** How far something is; the words say it, the bar shows it. */
export function Progress(props: {
  label: string;
  value: number;
  max: number;
  text?: string;
  labelHidden?: boolean;
}) {
  const { label, value, max, text, labelHidden } = props;
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5 text-small">
      <div className={labelHidden && !text ? 'sr-only' : 'flex flex-wrap justify-between gap-x-4'}>
        <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-semibold'}>
          {label}
        </label>
        {text && <span>{text}</span>}
      </div>
      <progress
        id={id}
        value={value}
        max={max}
        className={
          'block h-3 w-full appearance-none overflow-hidden rounded-full border border-edge bg-paper ' +
          '[&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-brand ' +
          'forced-colors:appearance-auto'
        }
      >
        {text ?? `${value} / ${max}`}
      </progress>
    </div>
  );
}
