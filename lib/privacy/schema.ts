import { z } from 'zod';
import { line } from '@/lib/platform/text-input';

/** To erase an account: its own address, typed to be sure, and why. */
export const eraseInput = z.object({
  email: line(254).transform((text) => text.toLowerCase()),
  because: z.enum(['asked', 'left', 'demo']),
});
