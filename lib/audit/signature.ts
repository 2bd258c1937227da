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

/** What is signed: the end of the chain at a moment. */
export type SignedFields = { sequence: string; hash: string; signedAt: string; keyId: string };

/** A signed end of the chain; key (SPKI) and signature in base64. */
export type SignedHead = SignedFields & { publicKey: string; signature: string };

/** What stands before 32 bytes of seed to make them an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that belongs to a secret. */
export function signingKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'bindend audit head', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

/** Signs the end of the chain as it is at `signedAt` (UTC). */
export function signedHead(
  key: KeyObject,
  end: { sequence: bigint; hash: string },
  signedAt: Date,
): SignedHead {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const fields = {
    sequence: end.sequence.toString(),
    hash: end.hash,
    signedAt: signedAt.toISOString(),
    keyId: keyIdOf(spki),
  };
  return {
    ...fields,
    publicKey: spki.toString('base64'),
    signature: sign(null, bytesOf(fields), key).toString('base64'),
  };
}

/** Whether a head bears a good signature of the key that it names. */
export function isSignedWell({ publicKey, signature, ...fields }: SignedHead): boolean {
  const spki = Buffer.from(publicKey, 'base64');
  if (keyIdOf(spki) !== fields.keyId) return false;
  const { sequence, hash, signedAt, keyId } = fields;
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, bytesOf({ sequence, hash, signedAt, keyId }), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

const keyIdOf = (spki: Buffer) => createHash('sha256').update(spki).digest('hex').slice(0, 16);
const bytesOf = (fields: SignedFields) => Buffer.from(String(canonicalize(fields)));
