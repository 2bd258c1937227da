import { z } from 'zod';

const held = z.object({ municipalityId: z.uuid(), personId: z.uuid(), kind: z.string() });

/** What can happen to mandates. People are named by id only: an entry outlives an account. */
export const mandateEvents = {
  /** A municipality registered who may vote for it; `sha256` is that of the scan. */
  'mandate.registered': held.extend({ startsOn: z.string(), endsOn: z.string(), sha256: z.string() }),
  /** A mandate was revoked: it counts no more from that moment. */
  'mandate.revoked': held,
  /**
   * A council said how to vote, or changed that. What it wants is never in the log: the log can be read before the
   * vote closes.
   */
  'instruction.given': z.object({ municipalityId: z.uuid(), itemId: z.uuid(), decidedOn: z.string() }),
};
