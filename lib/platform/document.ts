/**
 * What a file that people send may be: a document or a picture that every office makes, small enough to keep.
 * The kind is read from the first bytes; the name and the type that a browser sends are only what somebody says.
 */

/** In bytes: 5 MB holds some ten scanned pages. The database checks it too. */
export const LARGEST_DOCUMENT = 5 * 1024 * 1024;

export const DOCUMENT_TYPES = {
  'application/pdf': { extension: 'pdf', first: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'image/jpeg': { extension: 'jpg', first: [0xff, 0xd8, 0xff] },
  'image/png': { extension: 'png', first: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** What may be chosen, for the browser's own dialogue. */
export const DOCUMENT_ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** The kind of file that begins with these bytes; null when it is none of the three. */
export function documentTypeOf(bytes: Uint8Array): DocumentType | null {
  const types = Object.keys(DOCUMENT_TYPES) as DocumentType[];
  return types.find((type) => DOCUMENT_TYPES[type].first.every((byte, at) => bytes[at] === byte)) ?? null;
}

/** Whether a stored text is one of the kinds. */
export function isDocumentType(text: string): text is DocumentType {
  return Object.hasOwn(DOCUMENT_TYPES, text);
}
