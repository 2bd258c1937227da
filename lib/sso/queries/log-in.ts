import 'server-only';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { openSecret } from '@/lib/identity/sealed-secret';
import { type Actor, NOBODY } from '@/lib/platform/actor';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { database, inScope } from '@/lib/platform/database';
import type { IdentityProvider } from '@/lib/platform/generated/client';

/** What the secret of a client is sealed for. */
export const SECRET_PURPOSE = 'client secrets of identity providers';

export type Place = Extract<Actor['actingFor'], { kind: 'municipality' }>;

/** A provider that is on, with its municipality and its secret opened. */
export type OpenProvider = { place: Place; provider: IdentityProvider; secret: string | null };

/**
 * The provider with which people of a municipality log in; null when there is none, it is off, its municipality has
 * ended, or its secret opens no more. Stands before the door, like every way to log in: nobody acts yet.
 */
export async function openProvider(slug: string): Promise<OpenProvider | null> {
  const found = await database().identityProvider.findFirst({
    where: {
      enabledAt: { not: null },
      municipality: { slug, OR: [{ endedOn: null }, { endedOn: { gt: dateOf(todayInAmsterdam()) } }] },
    },
    include: { municipality: { select: { id: true, code: true, slug: true, name: true } } },
  });
  if (!found) return null;
  const { municipality, ...provider } = found;
  const secret = secretOf(provider);
  if (secret === undefined) return null;
  return { place: { kind: 'municipality', ...municipality }, provider, secret };
}

/** The secret of a client: null when it has none, undefined when it opens no more. */
export function secretOf(provider: Pick<IdentityProvider, 'sealedSecret' | 'municipalityId'>) {
  const { sealedSecret, municipalityId } = provider;
  if (sealedSecret === null) return null;
  return openSecret(sealedSecret, municipalityId, SECRET_PURPOSE)?.toString();
}

/** Who is meant by a subject, or else has the address; null for somebody new. */
export async function personAtProvider(
  place: Place,
  who: { issuer: string; subject: string; email: string },
): Promise<string | null> {
  const { issuer, subject, email } = who;
  return inScope({ ...NOBODY, municipalityId: place.id }, async (tx) => {
    const known = await tx.externalIdentity.findUnique({
      where: { municipalityId_issuer_subject: { municipalityId: place.id, issuer, subject } },
      select: { personId: true },
    });
    if (known) return known.personId;
    return (await personByAddress(tx, email))?.id ?? null;
  });
}
