import type { IncomingMessage } from 'node:http';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@/i18n/locales';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import type { RequestState } from '@/lib/platform/request-state';
import { SECURITY_HEADERS_BY_NAME } from '@/lib/platform/security-headers';
import en from '@/messages/en/refusals.json';
import nl from '@/messages/nl/refusals.json';
import type { Answer } from './answer-instead';
import { type Again, PLAIN_PAGE_POLICY, plainPage } from './plain-page';
import type { SentForm } from './sent-form';

/** The answers that the front gives by itself, each with its status; the words are in messages/<locale>/refusals.json. */
const STATUS = {
  bad_request: 400,
  foreign_origin: 403,
  missing: 404,
  wrong_method: 405,
  too_large: 413,
  failed: 500,
  busy: 503,
  unavailable: 503,
  read_only: 503,
};

export type Refusal = {
  kind: keyof typeof STATUS;
  retryAfterSeconds?: number;
  /** The form that was sent and not carried out, to be sent again */
  form?: SentForm | null;
};

const WORDS = { nl, en };

/**
 * The answer to a request that is not carried out: a page in the language of the person, or problem details
 * (RFC 9457) for a program. Needs neither Next nor the database.
 */
export function refusalAnswer(request: IncomingMessage, state: RequestState, refusal: Refusal): Answer {
  const locale = localeOf(request);
  const words = WORDS[locale][refusal.kind];
  const status = STATUS[refusal.kind];
  const shared = {
    ...SECURITY_HEADERS_BY_NAME,
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(refusal.retryAfterSeconds !== undefined && { 'retry-after': String(refusal.retryAfterSeconds) }),
  };
  if (isForProgram(request)) {
    const problem = { type: 'about:blank', title: words.title, status, detail: words.text };
    return {
      status,
      headers: {
        ...shared,
        'content-type': 'application/problem+json',
        'content-security-policy': POLICY_FOR_DATA,
      },
      body: JSON.stringify(problem),
    };
  }
  return {
    status,
    headers: {
      ...shared,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PLAIN_PAGE_POLICY,
    },
    body: plainPage({
      locale,
      ...words,
      home: WORDS[locale].home,
      number: `${WORDS[locale].number} ${state.id}`,
      again: againIn(request, WORDS[locale].again, refusal),
    }),
  };
}

/**
 * How one can try again: a page is visited again, and a form sent again. A password or code is typed again, on the
 * page of the form.
 */
function againIn(
  { url = '', method }: IncomingMessage,
  words: (typeof nl | typeof en)['again'],
  { kind, form }: Refusal,
): Again | undefined {
  // Two slashes would be read as the name of another site.
  const here = /^\/(?![/\\])/.test(url) ? url : '/';
  if (method === 'GET' && STATUS[kind] >= 500) return { kind: 'page', label: words.visit, href: here };
  if (!form) return undefined;
  if (form.hasSecret) return { kind: 'page', text: words.secret, label: words.page, href: here };
  const text = form.hasFile ? `${words.text} ${words.file}` : words.text;
  return { kind: 'form', text, label: words.send, action: here, fields: form.fields };
}

/** The language in the address, else the first of ours that the browser asks for, else Dutch. */
function localeOf(request: IncomingMessage): Locale {
  const first = request.url?.split(/[/?#]/)[1];
  if (isLocale(first)) return first;
  const asked = (request.headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2));
  return LOCALES.find((locale) => locale === asked.find(isLocale)) ?? DEFAULT_LOCALE;
}

/** Whether the API was asked, and not by a browser that shows the answer. */
function isForProgram(request: IncomingMessage): boolean {
  return Boolean(request.url?.startsWith('/api/')) && !request.headers.accept?.includes('text/html');
}
