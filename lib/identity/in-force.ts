import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';

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

/**
 * The roles that were given, taken, begun or over between a moment and `today`: what somebody may do differs from
 * what it was then.
 */
export function changedSince(moment: Date, today: string) {
  const then = dateOf(todayInAmsterdam(moment));
  return {
    OR: [
      { createdAt: { gt: moment } },
      { endedAt: { gt: moment } },
      { startsOn: { gt: then, lte: dateOf(today) } },
      { endsOn: { gte: then, lt: dateOf(today) } },
    ],
  };
}
