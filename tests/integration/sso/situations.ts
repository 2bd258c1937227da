import { randomUUID } from 'node:crypto';
import { askDomain, confirmDomain } from '@/lib/sso/commands/domains';
import { saveProvider, switchOn } from '@/lib/sso/commands/provider';
import { addRole } from '@/lib/sso/commands/roles';
import { beginLogIn, finishLogIn } from '@/lib/sso/log-in';
import { redirectAddress } from '@/lib/sso/provider';
import type { ProviderAccount } from '@/scripts/identity-provider/account';
import { type ProviderOptions, startProvider } from '@/scripts/identity-provider/provider';
import { invocation, type World } from '../../support/world';
import { UserAgent } from './user-agent';

export const CLIENT = { clientId: 'bindend', clientSecret: 'geheim van de test' };

/** A municipality whose own log-in is on, with a domain of its own and two groups. */
export type Town = Awaited<ReturnType<typeof setUp>>;

/** Fails with the code of the error, so that a broken situation is seen as such. */
export function must<Value>(
  result: { ok: true; value: Value } | { ok: false; error: { code: string } },
): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export const SETTINGS = {
  ...{ clientId: CLIENT.clientId, secret: CLIENT.clientSecret, scope: 'openid email profile' },
  ...{ subjectClaim: 'sub', emailClaim: 'email', nameClaim: 'name', groupsClaim: 'groups' },
};

/** Sets a municipality's own log-in up as its administrator and the bureau do, at the given issuer. */
export async function setUp(world: World, municipality: { id: string; slug: string }, issuer: string) {
  const administrator = await world.actor({ municipality }, ['administrator']);
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const { id: municipalityId, slug } = municipality;
  const domain = `${slug}.example`;
  must(await saveProvider.execute(administrator, { ...SETTINGS, municipalityId, issuer }, invocation()));
  const { id } = must(await askDomain.execute(administrator, { municipalityId, domain }, invocation()));
  must(await confirmDomain.execute(bureau, { id, checked: 'Gebeld met de gemeente' }, invocation()));
  for (const [group, role] of Object.entries({ informatie: 'coordinator', bestuur: 'council' })) {
    must(await addRole.execute(administrator, { municipalityId, group, role }, invocation()));
  }
  must(await switchOn.execute(administrator, { municipalityId }, invocation()));
  return { municipality, municipalityId, slug, domain, domainId: id, administrator, bureau, issuer };
}

/**
 * A provider and a municipality that uses it. The accounts may change afterwards: the provider reads them at each
 * log-in.
 */
export async function signOn(world: World, more: Partial<ProviderOptions> = {}) {
  const accounts: ProviderAccount[] = [];
  const municipality = await world.municipality();
  const redirectUris = [redirectAddress(municipality.slug)];
  const provider = await startProvider({ ...CLIENT, accounts, redirectUris, ...more });
  return { provider, town: await setUp(world, municipality, provider.issuer), accounts };
}

/** A colleague at the provider, with an address in the municipality's domain. */
export function colleague(town: Town, more: Partial<ProviderAccount> = {}): ProviderAccount {
  const subject = randomUUID();
  return {
    subject,
    name: 'Wad de Vries',
    email: `${subject}@${town.domain}`,
    groups: ['informatie'],
    ...more,
  };
}

/** Begins at the portal and logs in at the provider: what comes back, before the portal looks at it. */
export async function comeBack(slug: string, subject: string) {
  const begun = must(await beginLogIn(slug, { locale: 'nl', next: '/nl/mijn' }));
  const { searchParams } = await new UserAgent().logIn(begun.address, subject);
  return { slug, search: searchParams, cookie: begun.cookie };
}

/** The whole way: what became of it. */
export async function logIn(slug: string, subject: string) {
  return finishLogIn(await comeBack(slug, subject), randomUUID());
}
