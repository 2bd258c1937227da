import { BlockList, isIP } from 'node:net';

/**
 * Ranges that are no public address of the internet. Sources: the special-purpose registries of IANA for IPv4 and
 * IPv6 (RFC 6890 and later). Addresses of IPv6 that carry one of IPv4 are among them: they would lead around the
 * first list.
 */
const SPECIAL = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ],
  ipv6: [
    ...[
      '::/127',
      '::ffff:0:0/96',
      '64:ff9b::/96',
      '64:ff9b:1::/48',
      '100::/64',
      '2001::/23',
      '2001:db8::/32',
    ],
    ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
  ],
} as const;

// A list for each family: in one, the range of IPv6 that carries IPv4 would hold every address of IPv4.
const special = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') };

function listOf(family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of SPECIAL[family]) {
    const [network = '', bits = ''] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/** Whether an IP address is one of the public internet: not of this machine, an own network or a special use. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return !special[family].check(address, family);
}

/** Whether a host name means this machine itself. */
export function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

/**
 * Why a text is no issuer that the portal may ask, as the code of a field error; null when it is one. Plain http only
 * for this machine itself, where `demonstration` says that it is a demonstration.
 * Source: OpenID Connect Core 1.0, section 2: an https address without query or fragment.
 */
export function issuerError(text: string, demonstration: boolean): 'issuer' | null {
  if (!URL.canParse(text)) return 'issuer';
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash || /[?#\s]/.test(text)) return 'issuer';
  if (protocol === 'http:') return demonstration && isThisMachine(hostname) ? null : 'issuer';
  const bare = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(bare) === 0 || isPublicAddress(bare)) && !isThisMachine(hostname)
    ? null
    : 'issuer';
}
