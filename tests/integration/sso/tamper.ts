import { sign } from 'node:crypto';
import type { RunningProvider } from '@/scripts/identity-provider/provider';

type Claims = Record<string, unknown>;

/** What becomes of the claims of the next ID tokens; the text of the token itself may be changed after signing. */
export type Tampering = { claims?: (claims: Claims) => Claims; token?: (token: string) => string };

/**
 * Lets a provider lie: its ID tokens get other claims, signed again with its own key. Change `current` before a
 * log-in; empty, the provider is honest.
 */
export function tamperWith({ provider, key }: RunningProvider): { current: Tampering } {
  const tampering: { current: Tampering } = { current: {} };
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.oidc?.route !== 'token' || !body?.id_token) return;
    const { claims = (same: Claims) => same, token = (same: string) => same } = tampering.current;
    const [head = '', payload = ''] = body.id_token.split('.');
    const changed = claims(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    const signed = `${head}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}`;
    const signature = sign('sha256', Buffer.from(signed), key).toString('base64url');
    body.id_token = token(`${signed}.${signature}`);
  });
  return tampering;
}
