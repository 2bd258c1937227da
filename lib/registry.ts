import type { z } from 'zod';
import { appointmentErrors } from '@/lib/appointments/errors';
import { appointmentEvents } from '@/lib/appointments/events';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { appointmentPortal } from '@/lib/appointments/portal';
import { appointmentPrivacy } from '@/lib/appointments/privacy';
import { assemblyErrors } from '@/lib/assembly/errors';
import { assemblyEvents } from '@/lib/assembly/events';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { assemblyPortal } from '@/lib/assembly/portal';
import { auditEvents } from '@/lib/audit/events';
import { auditPolicy } from '@/lib/audit/policy';
import { auditPortal } from '@/lib/audit/portal';
import { auditPrivacy } from '@/lib/audit/privacy';
import { ballotErrors } from '@/lib/ballots/errors';
import { ballotPrivacy } from '@/lib/ballots/privacy';
import { decisionErrors } from '@/lib/decisions/errors';
import { decisionEvents } from '@/lib/decisions/events';
import { decisionPolicy } from '@/lib/decisions/policy';
import { decisionPortal } from '@/lib/decisions/portal';
import { decisionPrivacy } from '@/lib/decisions/privacy';
import { fundErrors } from '@/lib/fund/errors';
import { fundEvents } from '@/lib/fund/events';
import { fundPolicy } from '@/lib/fund/policy';
import { identityErrors } from '@/lib/identity/errors';
import { identityEvents } from '@/lib/identity/events';
import { identityPolicy } from '@/lib/identity/policy';
import { identityPortal } from '@/lib/identity/portal';
import { identityPrivacy } from '@/lib/identity/privacy';
import { mandateErrors } from '@/lib/mandates/errors';
import { mandateEvents } from '@/lib/mandates/events';
import { mandatePolicy } from '@/lib/mandates/policy';
import { mandatePortal } from '@/lib/mandates/portal';
import { mandatePrivacy } from '@/lib/mandates/privacy';
import { municipalityErrors } from '@/lib/municipalities/errors';
import { municipalityEvents } from '@/lib/municipalities/events';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { notificationPolicy } from '@/lib/notifications/policy';
import { notificationPrivacy } from '@/lib/notifications/privacy';
import { obligationErrors } from '@/lib/obligations/errors';
import { obligationEvents } from '@/lib/obligations/events';
import { obligationPolicy } from '@/lib/obligations/policy';
import { obligationPortal } from '@/lib/obligations/portal';
import { obligationPrivacy } from '@/lib/obligations/privacy';
import { type Errors, platformErrors } from '@/lib/platform/errors';
import type { Job } from '@/lib/platform/jobs';
import type { Policy } from '@/lib/platform/policy';
import type { MenuParts } from '@/lib/platform/portal';
import { type PersonalDataOf, platformPrivacy } from '@/lib/platform/privacy';
import { privacyErrors } from '@/lib/privacy/errors';
import { privacyEvents } from '@/lib/privacy/events';
import { privacyPolicy } from '@/lib/privacy/policy';
import { programmeErrors } from '@/lib/programme/errors';
import { programmeEvents } from '@/lib/programme/events';
import { programmePolicy } from '@/lib/programme/policy';
import { reorganisationErrors } from '@/lib/reorganisations/errors';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { ssoErrors } from '@/lib/sso/errors';
import { ssoEvents } from '@/lib/sso/events';
import { ssoPolicy } from '@/lib/sso/policy';
import { ssoPrivacy } from '@/lib/sso/privacy';
import { standardEvents } from '@/lib/standards/events';
import { standardPolicy } from '@/lib/standards/policy';

/** What a domain shows of itself to the whole portal; what it does not have it leaves out. */
type Face = {
  /** Who may do what */
  policy: Policy;
  /** What can happen */
  events: Readonly<Record<string, z.ZodType>>;
  /** Its personal data */
  privacy: PersonalDataOf;
  /** Its part of the menu */
  portal: MenuParts;
  /** What can be expected to go wrong */
  errors: Errors;
  /** The work that it does by itself. Loaded when the server starts, because pages use this list without it */
  jobs: () => Promise<readonly Job[]>;
};

/**
 * Each domain with its face: a new domain is one line here. The order is that of the page "Wie mag wat". A test says
 * which face of a domain is missing (tests/unit/house/registry.test.ts).
 */
const REGISTRY = {
  identity: {
    errors: identityErrors,
    policy: identityPolicy,
    privacy: identityPrivacy,
    events: identityEvents,
    portal: identityPortal,
    jobs: async () => (await import('@/lib/identity/jobs')).identityJobs,
  },
  sso: {
    errors: ssoErrors,
    policy: ssoPolicy,
    privacy: ssoPrivacy,
    events: ssoEvents,
    jobs: async () => (await import('@/lib/sso/jobs')).ssoJobs,
  },
  audit: {
    policy: auditPolicy,
    privacy: auditPrivacy,
    events: auditEvents,
    portal: auditPortal,
    jobs: async () => (await import('@/lib/audit/jobs')).auditJobs,
  },
  notifications: {
    policy: notificationPolicy,
    privacy: notificationPrivacy,
    jobs: async () => (await import('@/lib/notifications/jobs')).notificationJobs,
  },
  standards: {
    policy: standardPolicy,
    events: standardEvents,
    jobs: async () => (await import('@/lib/standards/jobs')).standardJobs,
  },
  obligations: {
    errors: obligationErrors,
    policy: obligationPolicy,
    privacy: obligationPrivacy,
    events: obligationEvents,
    portal: obligationPortal,
  },
  decisions: {
    errors: decisionErrors,
    policy: decisionPolicy,
    privacy: decisionPrivacy,
    events: decisionEvents,
    portal: decisionPortal,
  },
  municipalities: { errors: municipalityErrors, policy: municipalityPolicy, events: municipalityEvents },
  assembly: {
    errors: assemblyErrors,
    policy: assemblyPolicy,
    events: assemblyEvents,
    portal: assemblyPortal,
  },
  mandates: {
    errors: mandateErrors,
    policy: mandatePolicy,
    privacy: mandatePrivacy,
    events: mandateEvents,
    portal: mandatePortal,
  },
  appointments: {
    errors: appointmentErrors,
    policy: appointmentPolicy,
    privacy: appointmentPrivacy,
    events: appointmentEvents,
    portal: appointmentPortal,
  },
  programme: { errors: programmeErrors, policy: programmePolicy, events: programmeEvents },
  fund: { errors: fundErrors, policy: fundPolicy, events: fundEvents },
  reorganisations: {
    errors: reorganisationErrors,
    policy: reorganisationPolicy,
    events: reorganisationEvents,
  },
  privacy: {
    errors: privacyErrors,
    policy: privacyPolicy,
    events: privacyEvents,
    jobs: async () => (await import('@/lib/privacy/jobs')).privacyJobs,
  },
  ballots: { errors: ballotErrors, privacy: ballotPrivacy },
  platform: { errors: platformErrors, privacy: platformPrivacy },
} as const satisfies Record<string, Partial<Face>>;

type Registry = typeof REGISTRY;
type Domain = keyof Registry;

/** One face of each domain that has it, by domain. */
type FacesOf<Name extends keyof Face> = {
  [One in Domain as Registry[One] extends Record<Name, unknown> ? One : never]: Registry[One] extends Record<
    Name,
    infer Found
  >
    ? Found
    : never;
};

/** One face of all domains that have it: `facesOf('policy')` is the whole policy table. */
export function facesOf<Name extends keyof Face>(name: Name): FacesOf<Name> {
  const found = Object.entries<Partial<Face>>(REGISTRY).flatMap(([domain, face]) =>
    face[name] ? [[domain, face[name]]] : [],
  );
  return Object.fromEntries(found);
}

/** The domains that have a policy. */
export type PolicyDomain = keyof FacesOf<'policy'>;

/** The name of any command or query of the portal: a row of the policy table. */
export type PolicyAction = {
  [One in PolicyDomain]: keyof FacesOf<'policy'>[One] & string;
}[PolicyDomain];

/** All work that the portal does by itself. `instrumentation.ts` starts it with the server. */
export async function allJobs(): Promise<readonly Job[]> {
  const jobs = await Promise.all(Object.values(facesOf('jobs')).map((load) => load()));
  return jobs.flat();
}
