import type { OwnKeys } from './keys';
import { signingKeyOf } from './signature';

type KeySettings = {
  AUTH_SECRET: string;
  AUTH_SECRET_PREVIOUS?: string | undefined;
  AUDIT_KEY_FINGERPRINT?: string | undefined;
};

/** The keys that a portal with these settings holds. */
export function ownKeysOf(settings: KeySettings): OwnKeys {
  return {
    key: signingKeyOf(settings.AUTH_SECRET),
    previous: settings.AUTH_SECRET_PREVIOUS ? signingKeyOf(settings.AUTH_SECRET_PREVIOUS) : null,
    pinned: settings.AUDIT_KEY_FINGERPRINT ?? null,
  };
}
