export type DotTone = 'green' | 'amber' | 'red' | 'brand' | 'neutral';
export type DotShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'ring';

const FILLS: Record<DotTone, string> = {
  green: 'fill-green stroke-paper',
  amber: 'fill-amber stroke-paper',
  red: 'fill-red stroke-paper',
  brand: 'fill-brand stroke-paper',
  neutral: 'fill-edge stroke-paper',
};
const RINGS: Record<DotTone, string> = {
  green: 'fill-paper stroke-green',
  amber: 'fill-paper stroke-amber',
  red: 'fill-paper stroke-red',
  brand: 'fill-paper stroke-brand',
  neutral: 'fill-paper stroke-edge',
};

/** Half the side of a square, and the reach of a diamond and a triangle, with the area of a circle of radius 1. */
const SQUARE = 0.886;
const DIAMOND = 1.253;
const TRIANGLE = 1.555;

const round = (value: number) => Math.round(value * 10) / 10;

/** One dot. All shapes of one radius cover the same area, so that none looks heavier than it is. */
export function DotMark(props: { x: number; y: number; radius: number; tone: DotTone; shape: DotShape }) {
  const { x, y, radius, tone, shape } = props;
  const fill = FILLS[tone];
  if (shape === 'square') {
    const half = radius * SQUARE;
    const side = round(half * 2);
    return <rect x={round(x - half)} y={round(y - half)} width={side} height={side} className={fill} />;
  }
  if (shape === 'diamond') return <path d={diamond(x, y, radius * DIAMOND)} className={fill} />;
  if (shape === 'triangle') return <path d={triangle(x, y, radius * TRIANGLE)} className={fill} />;
  if (shape === 'ring') {
    // The stroke lies within the radius, as the area of the others does.
    const width = Math.max(2, round(radius / 2.5));
    return <circle cx={x} cy={y} r={round(radius - width / 2)} strokeWidth={width} className={RINGS[tone]} />;
  }
  return <circle cx={x} cy={y} r={round(radius)} className={fill} />;
}

function diamond(x: number, y: number, reach: number): string {
  const r = round(reach);
  return `M${x} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}

function triangle(x: number, y: number, reach: number): string {
  const half = round(reach * 0.866);
  return `M${x} ${round(y - reach)}l${half} ${round(reach * 1.5)}h${-2 * half}z`;
}
