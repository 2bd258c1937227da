import { z } from 'zod';

/** E-mail (lower case) and password as they are typed on the log-in page. */
export const loginInput = z.object({
  email: z.string().trim().min(1).max(254).toLowerCase().pipe(z.email()),
  password: z.string().min(1).max(200),
});

/** The place (municipality or body) for which the person wants to act. */
export const actForInput = z.object({ place: z.enum(['municipality', 'body']), id: z.uuid() });
