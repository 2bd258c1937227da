import { z } from 'zod';
import { APPOINTED_ROLES } from '@/lib/appointments/term';
import { line } from '@/lib/platform/text-input';

const day = z.iso.date({ message: 'code:date' });
/** The language in which a mail is written: that of the person who causes it. */
const locale = z.enum(['nl', 'en']).default('nl');
/** Where the decision can be found: a meeting and its day, or a number. */
const decision = line(300);

/** Whom to appoint, to which role of which body, and for how long. The name counts for who has no account yet. */
export const appointInput = z.object({
  bodyId: z.uuid('code:choose'),
  role: z.enum(APPOINTED_ROLES, { message: 'code:choose' }),
  name: line(120),
  email: z.string().trim().min(1).max(254).toLowerCase().pipe(z.email()),
  startsOn: day,
  endsOn: day,
  decision,
  locale,
});

/** The term that follows directly. */
export const renewInput = z.object({ appointmentId: z.uuid(), endsOn: day, decision, locale });

/** A term that ends before its last day, and why. */
export const endInput = z.object({
  appointmentId: z.uuid(),
  lastDay: day,
  reason: line(300),
  locale,
});
