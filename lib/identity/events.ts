import { z } from 'zod';

/** What can happen to log-ins. */
export const identityEvents = {
  /** Somebody chose another municipality or body to act for. */
  'session.acting_changed': z.object({ place: z.enum(['municipality', 'body']), id: z.uuid() }),
};
