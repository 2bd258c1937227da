import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network of an address: its first 24 bits (IPv4) or 48 (IPv6), enough to recognise an office or a home and
 * not a single device. Null for what is no address.
 */
export function networkOf(address: string | null): string | null {
  const bare = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(bare)) return null;
  const groups = withoutGap(bare).slice(0, 3);
  while (groups.at(-1) === '0') groups.pop();
  return `${groups.join(':')}::/48`;
}

/** The groups of an IPv6 address, with the zeros that `::` stands for. */
function withoutGap(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].map((group) => group.replace(/^0+(?=.)/, ''));
}
