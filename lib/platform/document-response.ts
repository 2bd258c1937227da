import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { DOCUMENT_TYPES, isDocumentType } from '@/lib/platform/document';

/**
 * A file that somebody sent, as a download named `name` with the ending of its kind. It was made by somebody else, so
 * that it is never shown by the portal: the browser may not guess what it is, and what opens it can run nothing and
 * reach nothing. Throws for a kind of file that the portal does not take.
 */
export function documentResponse(
  name: string,
  { mediaType, content }: { mediaType: string; content: Uint8Array<ArrayBuffer> },
): Response {
  if (!isDocumentType(mediaType)) throw new Error(`A file was kept as ${mediaType}`);
  const { extension } = DOCUMENT_TYPES[mediaType];
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}.${extension}"`,
      'content-security-policy': `${POLICY_FOR_DATA}; sandbox`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
