import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with appointments stands in the menu. */
export const appointmentPortal = {
  appointments: { path: '/mijn/benoemingen', actions: ['appointment.prepare'] },
} as const satisfies MenuParts;
