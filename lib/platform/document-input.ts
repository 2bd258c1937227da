import { z } from 'zod';
import { LARGEST_DOCUMENT } from '@/lib/platform/document';

/** A file that a form sends along, in bytes; what kind of file it is, its command finds out. */
export const documentInput = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0, 'code:file')
  .refine(({ length }) => length <= LARGEST_DOCUMENT, 'code:file_too_large')
  .meta({ field: 'file' });
