import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

/** What a browser is asked: to make a passkey, or to answer with one. */
export type PasskeyOptions =
  | { create: PublicKeyCredentialCreationOptionsJSON; get?: undefined }
  | { get: PublicKeyCredentialRequestOptionsJSON; create?: undefined };
