import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { ProviderAccount } from './account';
import { choicePage } from './choice-page';

export type ProviderOptions = {
  accounts: readonly ProviderAccount[];
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  port?: number;
  /** Claims only at the userinfo endpoint, as the standard has it; by default in the ID token, as most have it */
  bareIdToken?: boolean;
};

export type RunningProvider = {
  issuer: string;
  provider: Provider;
  /** With which it signs */
  key: KeyObject;
  stop: () => Promise<void>;
};

const HOST = '127.0.0.1';

function configurationOf(options: ProviderOptions, key: KeyObject): Configuration {
  const { accounts, clientId, clientSecret, redirectUris, bareIdToken = false } = options;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: bareIdToken,
    cookies: { keys: [randomBytes(32).toString('base64')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => {
      const account = accounts.find(({ subject }) => subject === id);
      if (!account) return undefined;
      const { subject: sub, name, email, emailVerified, groups } = account;
      const claims = { sub, name, email, groups, email_verified: emailVerified };
      return { accountId: id, claims: async () => claims };
    },
    interactions: { url: (_context, { uid }) => `/kies/${uid}` },
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'demo' }] },
    // Whoever chooses an account lets the portal know who they are: nothing more is asked.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    ttl: {
      Session: 3600,
      Grant: 3600,
      Interaction: 600,
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
    },
  };
}

/**
 * A real OpenID provider on this machine, for the demonstration and the tests. Instead of asking a password it lets
 * one choose an account.
 */
export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, HOST, resolve);
  });
  const issuer = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, configurationOf(options, key));
  const choose = choicePage(provider, options.accounts);
  answer = (request, response) => {
    if (request.url?.startsWith('/kies/')) void choose(request, response);
    // Made at each request, so that what is added to the provider later counts too.
    else void provider.callback()(request, response);
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { issuer, provider, key, stop };
}
