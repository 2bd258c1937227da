import { z } from 'zod';

const part = z.object({ from: z.string(), to: z.string(), addresses: z.number(), isMain: z.boolean() });

/** What was moved when a reorganisation was carried out; municipalities by CBS code. */
export const carriedOutFacts = z.object({
  on: z.string(),
  ended: z.array(z.string()),
  made: z.array(z.string()),
  /** Roles that ended, and that began at a successor */
  rolesEnded: z.number(),
  rolesBegun: z.number(),
  /** Invitations to the old municipalities that were withdrawn */
  invitations: z.number(),
  /** Mandates of the old municipalities that ended; entries from before there were mandates have none. */
  mandates: z.number().default(0),
  obligations: z.number(),
  /** Pieces of evidence that passed; entries from before there was evidence have none. */
  evidence: z.number().default(0),
  transfers: z.number(),
  /** Contributions that passed, in cents */
  cents: z.string(),
});

/** What can happen to municipal reorganisations. */
export const reorganisationEvents = {
  'reorganisation.drafted': z.object({ on: z.string(), note: z.string() }),
  'reorganisation.part_added': part,
  'reorganisation.part_removed': part,
  /** A list was read; each of its days became a draft. */
  'reorganisation.imported': z.object({ days: z.array(z.string()), parts: z.number() }),
  /** Municipalities ended, and their successors took over. */
  'reorganisation.carried_out': carriedOutFacts,
  'reorganisation.withdrawn': z.object({ on: z.string() }),
};
