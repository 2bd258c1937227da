import { z } from 'zod';

const held = z.object({ bodyId: z.uuid(), personId: z.uuid(), role: z.string() });
const term = held.extend({ startsOn: z.string(), endsOn: z.string(), decision: z.string() });

/** What can happen to appointments. People are named by id only: an entry outlives an account. */
export const appointmentEvents = {
  /** Somebody was appointed to a College or the Taskforce. */
  'appointment.appointed': term,
  /** A term was followed by another. */
  'appointment.renewed': term,
  /** A term ended before its last day; `renewal` when one that had yet to begin lapsed with it. */
  'appointment.ended': held.extend({ lastDay: z.string(), renewal: z.boolean() }),
};
