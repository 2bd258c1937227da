/**
 * What a scan of a signed mandate may be: a document or a picture that every office makes, small enough to keep.
 * The kind is read from the first bytes; the name and the type that a browser sends are only what somebody says.
 */

/** In bytes: 5 MB holds some ten scanned pages. The database checks it too. */
export const LARGEST_SCAN = 5 * 1024 * 1024;

/** The largest form that the portal reads: a scan that is a little too large still gets its answer beside the field. */
export const LARGEST_FORM = 8 * 1024 * 1024;

export const SCAN_TYPES = {
  'application/pdf': { extension: 'pdf', first: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'image/jpeg': { extension: 'jpg', first: [0xff, 0xd8, 0xff] },
  'image/png': { extension: 'png', first: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const;

export type ScanType = keyof typeof SCAN_TYPES;

/** What may be chosen, for the browser's own dialogue. */
export const SCAN_ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** The kind of file that begins with these bytes; null when it is none of the three. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  const types = Object.keys(SCAN_TYPES) as ScanType[];
  return types.find((type) => SCAN_TYPES[type].first.every((byte, at) => bytes[at] === byte)) ?? null;
}

/** Whether a stored text is one of the kinds. */
export function isScanType(text: string): text is ScanType {
  return Object.hasOwn(SCAN_TYPES, text);
}
