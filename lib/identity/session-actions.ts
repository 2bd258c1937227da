'use server';

import { endOtherSessions, endOwnSession } from '@/lib/identity/commands/sessions';
import { formAction } from '@/lib/identity/form-action';

const ENDED = '/mijn/account/sessies?gedaan=beeindigd';

export const sendEndSession = formAction(endOwnSession, { to: ENDED });
export const sendEndOthers = formAction(endOtherSessions, { to: ENDED, inSession: true });
