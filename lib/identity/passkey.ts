import 'server-only';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { type ChallengeFor, endOfChallenge, newChallenge } from '@/lib/identity/challenge';
import { hashOfToken } from '@/lib/identity/token';
import type { Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

/** Ed25519, ES256 and RS256, in that order. */
const ALGORITHMS = [-8, -7, -257];

type Known = { credentialId: string; transports: string[] };
const described = ({ credentialId, transports }: Known) => ({ id: credentialId, transports });

/** To browsers the portal is the host of PUBLIC_URL. */
function site() {
  const origin = settings().PUBLIC_URL;
  return { origin, id: new URL(origin).hostname };
}

/** What a browser needs to make a passkey. The person's id stands in it, so that it can log in alone. */
export function optionsToAdd(person: { id: string; email: string; name: string }, known: Known[], now: Date) {
  return generateRegistrationOptions({
    rpName: 'Bindend',
    rpID: site().id,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: new Uint8Array(newChallenge({ purpose: 'add', personId: person.id }, now)),
    attestationType: 'none',
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser needs to answer with one of the `known` passkeys; none known is any that it has for us. */
export function optionsToAnswer(about: ChallengeFor, known: Known[], now: Date) {
  return generateAuthenticationOptions({
    rpID: site().id,
    challenge: new Uint8Array(newChallenge(about, now)),
    allowCredentials: known.map(described),
    userVerification: 'required',
  });
}

/** The new passkey in what the browser answered, or null. The challenge is spent. */
export async function newPasskey(
  tx: Transaction,
  personId: string,
  answer: string,
  now: Date,
): Promise<WebAuthnCredential | null> {
  const about: ChallengeFor = { purpose: 'add', personId };
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: (challenge) => endOfChallenge(challenge, about, now) !== null,
      expectedOrigin: site().origin,
      expectedRPID: site().id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified?.verified || !(await spend(tx, personId, about, answer, now))) return null;
  return verified.registrationInfo.credential;
}

/**
 * The id of the passkey of this person that answered, or null: not theirs, another challenge, too late, answered
 * before, not unlocked by its owner, or a copied device whose count went back. Run it in a scope of the person.
 */
export async function answeredPasskey(
  tx: Transaction,
  personId: string,
  about: ChallengeFor,
  answer: string,
  now: Date,
): Promise<string | null> {
  const response = await orNull(async () => JSON.parse(answer) as AuthenticationResponseJSON);
  if (typeof response?.id !== 'string') return null;
  // Of two answers at once the second waits, and finds the count of the first.
  await tx.$queryRaw`SELECT 1 FROM "passkey" WHERE "credential_id" = ${response.id} FOR UPDATE`;
  const passkey = await tx.passkey.findFirst({ where: { credentialId: response.id, personId } });
  if (!passkey) return null;
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => endOfChallenge(challenge, about, now) !== null,
      expectedOrigin: site().origin,
      expectedRPID: site().id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: Number(passkey.counter),
      },
    }),
  );
  if (!verified?.verified || !(await spend(tx, personId, about, answer, now))) return null;
  const counter = BigInt(verified.authenticationInfo.newCounter);
  await tx.passkey.updateMany({ where: { id: passkey.id }, data: { counter, lastUsedAt: now } });
  return passkey.id;
}

/** Marks the challenge in a verified answer as answered; false when it was before. */
async function spend(tx: Transaction, personId: string, about: ChallengeFor, answer: string, now: Date) {
  const { clientDataJSON } = (JSON.parse(answer) as AuthenticationResponseJSON).response;
  const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as {
    challenge: string;
  };
  const expiresAt = endOfChallenge(challenge, about, now);
  if (!expiresAt) return false;
  const { count } = await tx.factorChallenge.createMany({
    data: { challengeHash: hashOfToken(challenge), personId, expiresAt },
    skipDuplicates: true,
  });
  return count === 1;
}

/** The verifiers throw for whatever a browser may send: to us all of it is a refusal, with its reason in the log. */
async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    log().info({ reason: error instanceof Error ? error.message : 'unknown' }, 'passkey refused');
    return null;
  }
}
