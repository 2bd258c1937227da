import 'server-only';
import { clockInAmsterdam, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { databaseNow } from '@/lib/platform/database-clock';

/** The first meeting that was called and is not over, with the items on which a vote is held. */
export async function comingMeeting(tx: Transaction, now: Date = databaseNow()) {
  const meeting = await tx.assemblyMeeting.findFirst({
    where: {
      isHistoric: false,
      OR: [{ status: 'open' }, { status: 'called', startsAt: { gte: dateOf(todayInAmsterdam(now)) } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      slug: true,
      titleNl: true,
      titleEn: true,
      startsAt: true,
      agendaItems: {
        where: { kind: { not: 'information' } },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          label: true,
          titleNl: true,
          titleEn: true,
          ballot: { select: { status: true } },
        },
      },
    },
  });
  return meeting && { ...meeting, day: clockInAmsterdam(meeting.startsAt).slice(0, 10) };
}
