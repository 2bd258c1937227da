import { z } from 'zod';
import { settings } from '@/lib/platform/settings';
import { line, lines } from '@/lib/platform/text-input';
import { issuerError } from '@/lib/sso/address';
import { MAPPED_ROLES } from '@/lib/sso/roles';

const claim = z.string().trim().min(1).max(200);

const issuer = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => issuerError(text, settings().DEMO) === null, { message: 'code:issuer' });

/** The words of a scope, of which `openid` is always one. Source: OpenID Connect Core 1.0, section 3.1.2.1. */
const scope = z
  .string()
  .trim()
  .max(300)
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( +[\x21\x23-\x5b\x5d-\x7e]+)*$/)
  .transform((text) => text.split(/ +/))
  .refine((words) => words.includes('openid'), { message: 'code:scope_openid' })
  .transform((words) => words.join(' '));

/** The settings of a provider. An empty secret keeps the one that is there; `noSecret` takes it away. */
export const saveInput = z.object({
  municipalityId: z.uuid(),
  issuer,
  clientId: z.string().trim().min(1).max(300),
  secret: z.string().trim().max(1000).default('').meta({ field: 'password' }),
  noSecret: z.literal('on').optional(),
  subjectClaim: claim,
  emailClaim: claim,
  nameClaim: claim,
  groupsClaim: claim,
  scope,
});

/** The municipality whose log-in it is about. */
export const ownInput = z.object({ municipalityId: z.uuid() });

/** A mail domain: what stands behind the @, with or without it. */
export const askDomainInput = z.object({
  municipalityId: z.uuid(),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => text.replace(/^@/, ''))
    .pipe(
      z
        .string()
        .min(1)
        .max(253)
        .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, {
          message: 'code:domain',
        }),
    ),
});

/** One domain. */
export const domainStepInput = z.object({ id: z.uuid() });

/** The judgement of the bureau, and what it looked at. */
export const judgeDomainInput = domainStepInput.extend({ checked: lines(500) });

/** The same with the judgement itself: each is a command of its own. */
export const judgementForm = judgeDomainInput.extend({ judgement: z.enum(['confirm', 'refuse']) });

/** A group at the provider, and the role it stands for. */
export const addRoleInput = z.object({
  municipalityId: z.uuid(),
  group: line(300),
  role: z.enum(MAPPED_ROLES),
});

/** One line of the role table, or one link. */
export const ssoStepInput = z.object({ id: z.uuid() });

/** Who came from a provider. Made by the server from checked claims; no form leads here. */
export const admitInput = z.object({
  issuer: z.string(),
  subject: z.string().min(1).max(255),
  email: z.email(),
  name: line(254),
  groups: z.array(z.string()),
  locale: z.enum(['nl', 'en']),
});
