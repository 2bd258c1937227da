/**
 * Signatures on the end of the chain: Ed25519 (RFC 8032) over the canonical JSON (RFC 8785) of what is signed.
 * The key is derived (HKDF, RFC 5869) from the portal's secret, so that there is no second secret to keep; the
 * public key goes with each signature.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import canonicalize from 'canonicalize';
import { digestOf } from '../platform/digest';

/** Why a head was signed: the portal started (or went on after it could not), or its time had come. */
export type Occasion = 'start' | 'clock';

/** The place of a head among the heads: its number from 1, the digest of the one before, and why it was signed. */
export type HeadPlace = { number: string; previous: string | null; occasion: Occasion };

/**
 * What is signed: the end of the chain at a moment, the key by its fingerprint, and the place among the heads. A head
 * from before heads were counted has no place, and of its key the first 16 digits.
 */
export type SignedFields = {
  sequence: string;
  hash: string;
  signedAt: string;
  keyId: string;
} & Partial<HeadPlace>;

/** A signed end of the chain; key (SPKI) and signature in base64. */
export type SignedHead = SignedFields & { publicKey: string; signature: string };

/** What stands before 32 bytes of seed to make them an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that belongs to a secret. */
export function signingKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'bindend audit head', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

/** The public part of a key: SPKI in base64. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

/** The fingerprint of a public key (SPKI in base64): the SHA-256 of its bytes as 64 hexadecimal digits. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** Signs any fields that have a canonical JSON; base64. */
export function signatureOf(key: KeyObject, fields: object): string {
  return sign(null, bytesOf(fields), key).toString('base64');
}

/** Whether `signature` over `fields` is that of a public key (SPKI in base64). What can't be read is not. */
export function isSignedBy(publicKey: string, fields: object, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, bytesOf(fields), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Signs the end of the chain as it is at `signedAt` (UTC), in its place among the heads. */
export function signedHead(
  key: KeyObject,
  end: { sequence: bigint; hash: string },
  place: HeadPlace,
  signedAt: Date,
): SignedHead {
  const publicKey = publicKeyOf(key);
  const fields = {
    ...place,
    sequence: end.sequence.toString(),
    hash: end.hash,
    signedAt: signedAt.toISOString(),
    keyId: fingerprintOf(publicKey),
  };
  return { ...fields, publicKey, signature: signatureOf(key, fields) };
}

/** Whether a head bears a good signature of the key that it names. */
export function isSignedWell({ publicKey, signature, ...head }: SignedHead): boolean {
  const fingerprint = fingerprintOf(publicKey);
  const named = head.number === undefined ? fingerprint.slice(0, 16) : fingerprint;
  return named === head.keyId && isSignedBy(publicKey, fieldsOf(head), signature);
}

/** The digest of a head with its signature, by which the next one names it: 64 hexadecimal digits. */
export function digestOfHead({ publicKey, signature, ...head }: SignedHead): string {
  return digestOf({ ...fieldsOf(head), publicKey, signature });
}

/** Nothing but the fields, whatever else the head came with. */
function fieldsOf({
  number,
  previous,
  occasion,
  sequence,
  hash,
  signedAt,
  keyId,
}: SignedFields): SignedFields {
  const fields = { sequence, hash, signedAt, keyId };
  return number === undefined ? fields : { ...fields, number, previous: previous ?? null, occasion };
}

const bytesOf = (fields: object) => Buffer.from(String(canonicalize(fields)));
