import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What of IPv6 is given out as addresses of the internet at all. Source: IANA, Internet Protocol Version 6 Address
 * Space, RFC 4291. Without it ::7f00:1, which some systems take for 127.0.0.1, would count as public.
 */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not of this machine, an own network or a special use. Addresses
 * of IPv6 that carry one of IPv4 are none: they would lead around the rules for IPv4.
 */
export function isPublicAddress(address: string): boolean {
  // The library also takes forms such as 0x7f.1, which no look-up gives.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  const isGivenOut = parsed.kind() === 'ipv4' || parsed.match(GIVEN_OUT);
  return isGivenOut && parsed.range() === 'unicast';
}

/** Whether a host name means this machine itself. */
export function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

/** Names that stand for the machine itself wherever they are asked, also written with the dot of the root (RFC 6761, 6.3). */
const LOCAL_NAME = /(^|\.)localhost\.?$/;

/**
 * How an issuer is written, as the database asks it too (identity_provider_issuer): a browser reads `HTTPS:x.nl` and
 * `http://127.1` as well, but a provider names itself in one way, and its name is compared letter by letter.
 */
const WRITTEN = /^(https:\/\/[^/?#]+|http:\/\/(localhost|127\.0\.0\.1)(:[0-9]+)?)(\/[^?#]*)?$/;

/**
 * Why a text is no issuer that the portal may ask, as the code of a field error; null when it is one. Plain http only
 * for this machine itself, where `demonstration` says that it is a demonstration.
 * Source: OpenID Connect Core 1.0, section 2: an https address without query or fragment.
 */
export function issuerError(text: string, demonstration: boolean): 'issuer' | null {
  if (!WRITTEN.test(text) || !URL.canParse(text)) return 'issuer';
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash || /[?#\s]/.test(text)) return 'issuer';
  if (protocol === 'http:') return demonstration && isThisMachine(hostname) ? null : 'issuer';
  const bare = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(bare) === 0 || isPublicAddress(bare)) && !LOCAL_NAME.test(hostname)
    ? null
    : 'issuer';
}
