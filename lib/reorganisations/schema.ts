import { z } from 'zod';
import { line } from '@/lib/platform/text-input';

/** The longest list that is read; every merger since 2018 takes five thousand characters. */
export const LONGEST_LIST = 500_000;

const day = z.iso.date({ message: 'code:date' });
const code = z
  .string()
  .trim()
  .regex(/^GM\d{4}$/, 'code:cbs_code');
const name = line(200);
/** What a successor takes over: the people and obligations too, or only the area with its homes. */
const takesOver = z.enum(['all', 'area'], { message: 'code:choose' });
const addresses = z.coerce.number().int().min(0).max(10_000_000);

/** A new reorganisation: the day on which it happens, and what it rests on. */
export const draftInput = z.object({ on: day, note: name });

const existing = z.object({ successorId: z.uuid() });
const made = z.object({
  successorId: z.literal('').optional(),
  newCode: code,
  newName: name,
  newProvince: name,
});

/** (A share of) a municipality that passes into one of the register, or into a new one. */
export const addPartInput = z
  .object({ reorganisationId: z.uuid(), dissolvedId: z.uuid(), addresses, takesOver })
  .and(z.union([existing, made]));
export type Successor = z.output<typeof existing> | z.output<typeof made>;

export const removePartInput = z.object({ partId: z.uuid() });
/** A list of mergers, as text. */
export const importInput = z.object({
  file: z.string().min(1, 'code:file').max(LONGEST_LIST).meta({ field: 'csv' }),
  fileName: line(200, 0).default(''),
});
/** Carries out or withdraws. */
export const stepInput = z.object({ id: z.uuid() });

/** The columns of a list of mergers. */
export const LIST_COLUMNS = [
  'date',
  'dissolved_code',
  'dissolved_name',
  'successor_code',
  'successor_name',
  'addresses',
  'main_successor',
] as const;
/** Where it is missing, a new municipality gets the province of its largest predecessor. */
export const OPTIONAL_COLUMNS = ['successor_province'] as const;
