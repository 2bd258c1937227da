import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** User present, user verified, and (when it is made) with the key attached. Source: WebAuthn 2, section 6.1. */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTACHED = 0x40;

type Lies = { origin?: string; verified?: boolean; counter?: number };

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A passkey in software: a real key with which it signs what a device would, or lies as it is told. */
export class Authenticator {
  readonly credentialId = base64url(randomBytes(16));
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;
  #userHandle = '';

  constructor(private readonly origin = 'http://localhost:3000') {}

  /** Makes the passkey that the options ask for; the answer as the browser sends it. */
  add(options: PublicKeyCredentialCreationOptionsJSON, lies: Lies = {}): string {
    this.#userHandle = options.user.id;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([
      this.#head(options.rp.id ?? '', lies, ATTACHED),
      Buffer.alloc(16),
      length,
      id,
      this.#publicKey(),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const answer: RegistrationResponseJSON = {
      ...this.#frame(),
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options.challenge, lies),
        attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
        transports: ['internal'],
      },
    };
    return JSON.stringify(answer);
  }

  /** Answers a challenge; the count goes up by one, unless it lies. */
  answer(options: PublicKeyCredentialRequestOptionsJSON, lies: Lies = {}): string {
    this.#counter += 1;
    const authData = this.#head(options.rpId ?? '', lies);
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, lies);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const answer: AuthenticationResponseJSON = {
      ...this.#frame(),
      response: {
        clientDataJSON,
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', signed, this.#key.privateKey)),
        userHandle: this.#userHandle,
      },
    };
    return JSON.stringify(answer);
  }

  #frame() {
    const id = this.credentialId;
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    const origin = lies.origin ?? this.origin;
    return base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
  }

  #head(rpId: string, lies: Lies, extra = 0): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lies.counter ?? this.#counter);
    const flags = PRESENT | (lies.verified === false ? 0 : VERIFIED) | extra;
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  /** The public key in COSE: EC2, ES256, P-256. Source: RFC 9053, section 7.1.1. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
    return Buffer.from(isoCBOR.encode(key as Parameters<typeof isoCBOR.encode>[0]));
  }
}
