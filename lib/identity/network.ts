import { isIPv4, isIPv6 } from 'node:net';

/**
 * An address as proxies and sockets write it, without what is no part of it: port, brackets, zone, and the prefix with
 * which a socket of both kinds shows IPv4. Null for what is no address.
 */
export function bareAddress(written: string | null | undefined): string | null {
  const text = (written ?? '').trim();
  const withoutPort = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const bare = withoutPort.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv4(bare) || isIPv6(bare) ? bare : null;
}

/**
 * The network of an address: its first 24 bits (IPv4) or 48 (IPv6), enough to recognise an office or a home and
 * not a single device. Null for what is no address.
 */
export function networkOf(address: string | null): string | null {
  const bare = bareAddress(address);
  if (bare === null) return null;
  return isIPv4(bare) ? `${bare.split('.').slice(0, 3).join('.')}.0/24` : prefixOf(bare, 48);
}

/**
 * From where somebody comes, for counting what goes wrong there. One subscriber has one address of IPv4, and of IPv6 at
 * least 64 bits to choose from (RFC 6177). Whoever wants more origins rents a site, of 48 bits.
 */
export type Origin = { origin: string; site: string };

/** The origin of an address; that of all that is not known is one and the same. */
export function originOf(address: string | null): Origin {
  const bare = bareAddress(address);
  if (bare === null) return { origin: 'unknown', site: 'unknown' };
  if (isIPv4(bare)) return { origin: bare, site: bare };
  return { origin: prefixOf(bare, 64), site: prefixOf(bare, 48) };
}

/** The first bits of an IPv6 address, a multiple of 16. */
function prefixOf(address: string, bits: number): string {
  const groups = withoutGap(address).slice(0, bits / 16);
  while (groups.at(-1) === '0') groups.pop();
  return `${groups.join(':')}::/${bits}`;
}

/** The groups of an IPv6 address, with the zeros that `::` stands for. */
function withoutGap(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].map((group) => group.replace(/^0+(?=.)/, ''));
}
