'use server';

import { appoint } from '@/lib/appointments/commands/appoint';
import { endAppointment } from '@/lib/appointments/commands/end';
import { renew } from '@/lib/appointments/commands/renew';
import { formAction } from '@/lib/identity/form-action';

export const sendAppoint = formAction(appoint, { to: '/mijn/benoemingen?gedaan=benoemd' });
export const sendRenew = formAction(renew, { to: '/mijn/benoemingen?gedaan=verlengd' });
export const sendEnd = formAction(endAppointment, { to: '/mijn/benoemingen?gedaan=beeindigd' });
