import { z } from 'zod';
import { line, lines } from '@/lib/platform/text-input';

const title = line(200);
const text = lines(5000);

/** What the programme is for. Source: docs/domain.md#beginnings, the five goals. */
export const GOALS = ['quality', 'chains', 'suppliers', 'technology', 'costs'] as const;

const heading = { titleNl: title, titleEn: title, introNl: text, introEn: text };

/** The work programme of a year. */
export const draftProgrammeInput = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  ...heading,
});

/** Title and introduction of a programme; also brings a rejected programme back to a draft. */
export const reviseProgrammeInput = z.object({ programmeId: z.uuid(), ...heading });

/** A new item of a programme. */
export const addProgrammeItemInput = z.object({
  programmeId: z.uuid(),
  goal: z.enum(GOALS, { message: 'code:choose' }),
  titleNl: title,
  titleEn: title,
  descriptionNl: text,
  descriptionEn: text,
});

/** An item that goes. */
export const removeProgrammeItemInput = z.object({ itemId: z.uuid() });
