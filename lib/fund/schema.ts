import { z } from 'zod';
import { line, lines } from '@/lib/platform/text-input';
import { parseEuros } from './amount';

const name = line(200);
const note = lines(2000, 0);

/** Euros in Dutch notation, as whole cents. */
export const eurosInput = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .transform((text, context) => {
    const cents = parseEuros(text);
    if (cents !== null) return cents;
    context.addIssue({ code: 'custom', message: 'code:amount' });
    return z.NEVER;
  });

/** A calendar day YYYY-MM-DD. */
const day = z.iso.date({ message: 'code:date' });

/** The budget of a year. Contributions follow the inhabitants on the reference date. */
export const draftBudgetInput = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  referenceDate: day,
});

/** The text of a budget; also brings a rejected budget back to a draft. */
export const reviseBudgetInput = z.object({ budgetId: z.uuid(), noteNl: note, noteEn: note });

const lineFields = z.object({
  nameNl: name,
  nameEn: name,
  amount: eurosInput,
  /** The item of the programme that it pays for; empty for none */
  programmeItemId: z.union([z.literal(''), z.uuid()]).default(''),
});

/** A new line of a budget. */
export const addLineInput = lineFields.extend({ budgetId: z.uuid() });
/** Another text or amount for a line. */
export const changeLineInput = lineFields.extend({ lineId: z.uuid() });
/** A line that goes. */
export const removeLineInput = z.object({ lineId: z.uuid() });
