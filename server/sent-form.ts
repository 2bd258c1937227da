import type { IncomingMessage } from 'node:http';

/** What somebody typed into a form, as names and values in their order. */
export type SentForm = {
  fields: [string, string][];
  /** A file was sent too: it can't be put into a page */
  hasFile: boolean;
  /** A password or code was sent: it is not put into a page */
  hasSecret: boolean;
};

/** In bytes: more is not kept to be sent again. */
const MOST_KEPT = 1024 * 1024;
const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
const SECRETS = /^(password|current|code|secret)$/;

/** The form that a browser without script sent from a page of ours, to be sent again; null when there is none. */
export async function keptForm(request: IncomingMessage, body: Buffer): Promise<SentForm | null> {
  const type = request.headers['content-type'] ?? '';
  // With `next-action` a script sent it, which keeps what was typed itself.
  if (request.method !== 'POST' || !FORM.test(type) || request.headers['next-action'] || !isOurs(request))
    return null;
  return body.length <= MOST_KEPT ? read(body, type) : null;
}

/** Another site could have its own words sent again in our name. */
function isOurs({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin';
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host;
}

async function read(body: Buffer, type: string): Promise<SentForm | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const all = [...form.entries()];
    return {
      fields: all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      hasFile: all.some(([, value]) => typeof value !== 'string' && value.size > 0),
      hasSecret: all.some(([name]) => SECRETS.test(name)),
    };
  } catch {
    return null;
  }
}
