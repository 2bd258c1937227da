import { dateOf } from '@/lib/platform/clock';

/** The roles that count on `day` (YYYY-MM-DD): begun, not over, and not taken away. */
export function inForceOn(day: string) {
  const date = dateOf(day);
  return { endedAt: null, startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] };
}
