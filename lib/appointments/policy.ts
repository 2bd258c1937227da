import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with appointments. The register is public; the bureau keeps it. */
export const appointmentPolicy = definePolicy({
  'appointment.list': { visitor: 'any' },
  'appointment.prepare': { bureau: 'any', auditor: 'any' },
  'appointment.appoint': { bureau: 'any' },
  'appointment.renew': { bureau: 'any' },
  'appointment.end': { bureau: 'any' },
});
