import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with appointments: when, and the HTTP status. */
export const appointmentErrors = {
  /** The term was renewed before; it is renewed once. */
  renewed_before: 409,
  /** The term has ended, so it can neither be renewed nor ended. */
  term_over: 409,
} as const satisfies Errors;

type AppointmentErrors = typeof appointmentErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends AppointmentErrors {}
}
