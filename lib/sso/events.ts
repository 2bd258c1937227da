import { z } from 'zod';

const here = z.object({ municipalityId: z.uuid() });
const domain = here.extend({ domain: z.string() });
const role = here.extend({ group: z.string(), role: z.string() });

/** What can happen to the own log-in of a municipality. People are named by id only: an entry outlives an account. */
export const ssoEvents = {
  /** The settings of the provider were saved. With another issuer or client all links were undone. */
  'sso.saved': here.extend({ issuer: z.string(), unlinked: z.int(), sessions: z.int() }),
  /** People can log in with it from now on. */
  'sso.switched_on': here,
  /** Nobody can log in with it any more; who had, is logged out. */
  'sso.switched_off': here.extend({ sessions: z.int() }),
  /** The municipality said that a domain is its own. */
  'sso.domain_asked': domain,
  /** The bureau found that it is. */
  'sso.domain_confirmed': domain.extend({ checked: z.string() }),
  /** The bureau found that it is not. */
  'sso.domain_refused': domain.extend({ checked: z.string() }),
  /** A domain counts no more. */
  'sso.domain_withdrawn': domain,
  /** From now on a group stands for a role. */
  'sso.role_added': role,
  /** A group stands for a role no more. */
  'sso.role_removed': role,
  /** An account is no longer known by what the provider calls it. */
  'sso.unlinked': here.extend({ personId: z.uuid() }),
  /** Somebody came from the provider; the roles that their groups gave and took. */
  'sso.admitted': here.extend({
    personId: z.uuid(),
    made: z.boolean(),
    linked: z.boolean(),
    given: z.array(z.string()),
    taken: z.array(z.string()),
  }),
};
