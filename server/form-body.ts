import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { areActionFields, isActionCall } from './action-form';

/**
 * Whether a body is what its content type says and can be carried out: a form that is whole, text in UTF-8 without
 * NUL (which PostgreSQL can't store), and, where it calls an action, a call that React itself could have made. Pages
 * take nothing but such forms and calls.
 */
export async function isReadableBody(request: IncomingMessage, body: Buffer): Promise<boolean> {
  const type = request.headers['content-type'] ?? '';
  const action = request.headers['next-action'];
  if (!type.toLowerCase().startsWith('multipart/form-data')) return isReadableText(request, body);
  const form = await parsed(type, body);
  if (!form || !hasReadableFields(form, body)) return false;
  return typeof action === 'string' ? isActionCall(action, form.get('0')) : areActionFields(form);
}

function isReadableText({ headers, url, method }: IncomingMessage, body: Buffer): boolean {
  if (!isUtf8(body) || body.includes(0)) return false;
  const text = body.toString('utf8');
  const type = (headers['content-type'] ?? '').toLowerCase();
  const action = headers['next-action'];
  if (typeof action === 'string') return !type.startsWith(URL_ENCODED) && isActionCall(action, text);
  if (method === 'POST' && !url?.startsWith('/api/')) return false;
  if (type.startsWith(URL_ENCODED)) return !/%00/.test(text);
  return !type.startsWith('application/json') || isJson(text);
}

const URL_ENCODED = 'application/x-www-form-urlencoded';

async function parsed(type: string, body: Buffer): Promise<FormData | null> {
  const answer = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  return answer.formData().catch(() => null);
}

function hasReadableFields(form: FormData, body: Buffer): boolean {
  let files = false;
  for (const [name, value] of form) {
    if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) return false;
    files ||= typeof value !== 'string';
  }
  // A file is no text; a form that brings one is only told apart field by field, which decoding has done.
  return files || isUtf8(body);
}

function isJson(text: string): boolean {
  try {
    return !JSON.stringify(JSON.parse(text)).includes('\\u0000');
  } catch {
    return false;
  }
}
