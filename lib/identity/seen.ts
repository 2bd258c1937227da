import { clientAddress } from '@/lib/identity/client-address';
import { type Device, deviceOf } from '@/lib/identity/device';
import { networkOf } from '@/lib/identity/network';

/** From what and from where a session is used. */
export type Seen = Device & { network: string | null };

/** What a request tells of device and place. */
export function seenIn(headers: Headers): Seen {
  return { ...deviceOf(headers.get('user-agent')), network: networkOf(clientAddress(headers)) };
}
