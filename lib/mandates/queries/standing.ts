import 'server-only';
import { type Period, stateOn } from '@/lib/mandates/period';
import { mandatePolicy } from '@/lib/mandates/policy';
import { comingMeeting } from '@/lib/mandates/queries/coming-meeting';
import { keptMandates } from '@/lib/mandates/queries/kept';
import type { MandateKind } from '@/lib/mandates/schema';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';

/** How a municipality stands for the coming meeting; without one, today. */
export type MandateStanding = {
  municipalityId: string;
  /** The coming meeting, and the day that counts for it. */
  meeting: { titleNl: string; titleEn: string; day: string } | null;
  principal: string | null;
  deputy: string | null;
  /** The mandate of the reader on that day. */
  mine: (Period & { kind: MandateKind }) | null;
};

/** Who votes for the municipality of the actor in the coming meeting. */
export const mandateStanding = query({
  name: 'mandate.standing',
  policy: mandatePolicy,
  read: async (tx, _args: object, actor): Promise<MandateStanding | null> => {
    const place = actor?.actingFor;
    if (place?.kind !== 'municipality') return null;
    const found = await comingMeeting(tx);
    const today = todayInAmsterdam();
    const day = found && found.day > today ? found.day : today;
    const present = (await keptMandates(tx, place.id)).filter(
      (mandate) => stateOn(mandate, day) === 'in_force',
    );
    const holder = (kind: MandateKind) => present.find((mandate) => mandate.kind === kind)?.name ?? null;
    const own = present.find(({ personId }) => personId === actor?.personId);
    return {
      municipalityId: place.id,
      meeting: found && { titleNl: found.titleNl, titleEn: found.titleEn, day },
      principal: holder('principal'),
      deputy: holder('deputy'),
      mine: own ? { kind: own.kind, startsOn: own.startsOn, endsOn: own.endsOn } : null,
    };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});
