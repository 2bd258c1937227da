import { z } from 'zod';

/** To erase an account: its own address, typed to be sure, and why. */
export const eraseInput = z.object({
  email: z.string().trim().toLowerCase().min(1, { error: 'required' }),
  because: z.enum(['asked', 'left', 'demo']),
});
