import { z } from 'zod';

/*
 * Text that one person types and another reads. What cannot be seen goes: marks that turn the direction of the text
 * around them, characters without width, controls. A title looks for everybody as it looked to who typed it, and
 * what is blank to the eye is empty. Source: Unicode 17.0, chapter 23, and Default_Ignorable_Code_Point. Two emoji that a
 * character without width joined stand side by side.
 */

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const INVISIBLE_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** Braille without dots: a space to the eye that is none to a computer. */
const BLANK = /\u2800/g;

/** A text as one line. */
export function oneLine(text: string): string {
  return text.replace(LINE_END, ' ').replace(/\t/g, ' ').replace(BLANK, ' ').replace(INVISIBLE, '').trim();
}

/** A text of more lines. Browsers send the lines of a field with \r\n; each counts as one character, like people count. */
export function manyLines(text: string): string {
  return text.replace(LINE_END, '\n').replace(BLANK, ' ').replace(INVISIBLE_IN_LINES, '').trim();
}

/** One line of at most so many characters; `atLeast` 0 where it may be left empty. */
export function line(most: number, atLeast: 0 | 1 = 1) {
  return z.string().transform(oneLine).pipe(z.string().min(atLeast).max(most));
}

/** Lines of text of at most so many characters together; `atLeast` 0 where they may be left empty. */
export function lines(most: number, atLeast: 0 | 1 = 1) {
  const text = z.string().transform(manyLines).pipe(z.string().min(atLeast).max(most));
  return text.meta({ field: 'textarea' });
}

/** An https address, or null when the field was left empty. */
export const link = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text || null)
  .pipe(
    z
      .url({ protocol: /^https$/, hostname: z.regexes.domain, message: 'code:https_address', abort: true })
      // https://www.nijmegen.nl@elsewhere.example looks like one place and leads to another.
      .refine((text) => !new URL(text).username && !new URL(text).password, 'code:link_with_name')
      .nullable(),
  );
