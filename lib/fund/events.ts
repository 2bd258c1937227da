import { z } from 'zod';

const line = z.object({ budgetId: z.uuid(), lineId: z.uuid(), amountCents: z.string() });

/** What can happen to the budget of a year. That it was adopted or rejected is told by `ballot.closed`. */
export const fundEvents = {
  /** A budget for a year was begun. */
  'budget.drafted': z.object({ year: z.number(), referenceDate: z.string() }),
  /** Its explanation was changed, or it came back as a draft after the assembly rejected it. */
  'budget.revised': z.object({ year: z.number(), from: z.string() }),
  'budget.line_added': line,
  /** A line got another name or amount. */
  'budget.line_changed': line.extend({ previousCents: z.string() }),
  'budget.line_removed': line,
};
