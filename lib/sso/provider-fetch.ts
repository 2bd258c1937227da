import 'server-only';
import { lookup as lookupHost } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { CustomFetch } from 'openid-client';
import { settings } from '@/lib/platform/settings';
import { isPublicAddress, isThisMachine } from '@/lib/sso/address';

/** Seconds in which a provider must have answered whole, and bytes that an answer may have. */
export const PROVIDER_LIMITS = { seconds: 5, bytes: 500_000 } as const;

/** The provider's address is none that the portal may ask, or its answer is too long. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

/** Looks a host up and gives only public addresses, at the moment of connecting: a name can't change in between. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookupHost(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (refused || !first) return callback(new RefusedAddress(`${hostname} is no public address`), '');
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

/** How an address may be asked; throws a RefusedAddress when not at all. */
function way(url: URL): { client: typeof http | typeof https; lookup?: LookupFunction } {
  const { protocol, hostname } = url;
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (settings().DEMO && isThisMachine(hostname)) return { client: protocol === 'https:' ? https : http };
  if (protocol !== 'https:') throw new RefusedAddress(`${url.origin} is not https`);
  // A number is never looked up, so it is judged here.
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new RefusedAddress(`${bare} is no public address`);
  return { client: https, lookup: lookupPublic };
}

/**
 * Asks an identity provider. Its address was typed by an administrator, so it is not trusted: https and the public
 * internet only, no redirects, and limits to time and size. In demo mode this machine itself may be asked too.
 */
export const providerFetch: CustomFetch = async (address, { body, headers, method, signal }) => {
  const url = new URL(address);
  const { client, lookup } = way(url);
  const limit = AbortSignal.timeout(PROVIDER_LIMITS.seconds * 1000);
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const ending = signal ? AbortSignal.any([signal, limit]) : limit;
    const request = client.request(url, { method, headers, lookup, signal: ending, agent: false });
    request.on('response', resolve).on('error', reject);
    request.end(body === null || body === undefined ? undefined : String(body));
  });
  const bytes = await readWithin(answer, PROVIDER_LIMITS.bytes);
  const status = answer.statusCode ?? 502;
  return new Response(status === 204 || status === 304 ? null : bytes, {
    status,
    headers: headersOf(answer),
  });
};

async function readWithin(answer: http.IncomingMessage, most: number): Promise<ArrayBuffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new RefusedAddress(`an answer of more than ${most} bytes`);
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength) as ArrayBuffer;
}

function headersOf(answer: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
