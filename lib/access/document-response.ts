import { httpStatus } from '@/lib/access/http-status';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { DOCUMENT_TYPES, isDocumentType } from '@/lib/platform/document';
import { problemResponse } from '@/lib/platform/problem';
import type { Result } from '@/lib/platform/result';

/** A file that somebody sent; `name` is without the ending of its kind. */
export type SentDocument = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/**
 * What a query answered about a file, as a download or as the reason why there is none. The file was made by somebody
 * else, so that it is never shown by the portal: the browser may not guess what it is, and what opens it can run
 * nothing and reach nothing. Throws for a kind of file that the portal does not take.
 */
export function documentResponse(found: Result<SentDocument>): Response {
  if (!found.ok) {
    const { code } = found.error;
    return problemResponse(httpStatus(code), { title: code, detail: 'Only who may read it gets this file.' });
  }
  const { name, mediaType, content } = found.value;
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
