import { dateOf } from '@/lib/platform/clock';

/**
 * The roles that count on `day` (YYYY-MM-DD): begun, not over, not taken away, and not in a municipality that
 * ended: that is history, and its successor acts.
 */
export function inForceOn(day: string) {
  const date = dateOf(day);
  return {
    endedAt: null,
    startsOn: { lte: date },
    OR: [{ endsOn: null }, { endsOn: { gte: date } }],
    AND: [
      {
        OR: [
          { municipalityId: null },
          { municipality: { OR: [{ endedOn: null }, { endedOn: { gt: date } }] } },
        ],
      },
    ],
  };
}
