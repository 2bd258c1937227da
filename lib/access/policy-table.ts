import { appointmentPolicy } from '@/lib/appointments/policy';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { auditPolicy } from '@/lib/audit/policy';
import { decisionPolicy } from '@/lib/decisions/policy';
import { fundPolicy } from '@/lib/fund/policy';
import { identityPolicy } from '@/lib/identity/policy';
import { mandatePolicy } from '@/lib/mandates/policy';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { notificationPolicy } from '@/lib/notifications/policy';
import { obligationPolicy } from '@/lib/obligations/policy';
import type { Policy } from '@/lib/platform/policy';
import { privacyPolicy } from '@/lib/privacy/policy';
import { programmePolicy } from '@/lib/programme/policy';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { ssoPolicy } from '@/lib/sso/policy';
import { standardPolicy } from '@/lib/standards/policy';

/**
 * The whole policy table: every command and query of the portal, by domain. The page "Wie mag wat" is drawn
 * from it and the grid in the tests is held against it; commands and queries decide by its rows.
 */
export const POLICY_TABLE = {
  identity: identityPolicy,
  sso: ssoPolicy,
  audit: auditPolicy,
  notifications: notificationPolicy,
  standards: standardPolicy,
  obligations: obligationPolicy,
  decisions: decisionPolicy,
  municipalities: municipalityPolicy,
  assembly: assemblyPolicy,
  mandates: mandatePolicy,
  appointments: appointmentPolicy,
  programme: programmePolicy,
  fund: fundPolicy,
  reorganisations: reorganisationPolicy,
  privacy: privacyPolicy,
} as const satisfies Record<string, Policy>;

export type PolicyDomain = keyof typeof POLICY_TABLE;
