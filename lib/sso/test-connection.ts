import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fail, ok, type Result } from '@/lib/platform/result';
import { discover } from '@/lib/sso/provider';
import { findSso } from '@/lib/sso/queries/settings';
import { withProvider } from '@/lib/sso/refusal';

/**
 * Whether the provider that a municipality set is there and calls itself by its issuer. Changes nothing. It asks anew
 * and without the secret, which discovery does not need. Errors: `sso_incomplete`, and what a provider does wrong.
 */
export async function testConnection(actor: Actor | null, municipalityId: string): Promise<Result<true>> {
  const found = await findSso.execute(actor, { municipalityId });
  if (!found.ok) return found;
  const { provider } = found.value;
  if (!provider) return fail('sso_incomplete');
  const { issuer, clientId } = provider;
  const asked = await withProvider(issuer, () => discover({ issuer, clientId, secret: null }, true));
  return asked.ok ? ok(true) : asked;
}
