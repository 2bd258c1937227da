import { createHash } from 'node:crypto';
import type { Locale } from '@/i18n/locales';

/** How one can try again: by a form that holds what was sent, or by going to a page. */
export type Again =
  | { kind: 'form'; text: string; label: string; action: string; fields: [string, string][] }
  | { kind: 'page'; text?: string; label: string; href: string };

/** What a standing-alone page says. All of it is shown as text. */
export type PlainWords = {
  locale: Locale;
  title: string;
  text: string;
  home: string;
  number: string;
  again?: Again | undefined;
};

/** The look of the portal (app/globals.css) in so far as one message needs it: it must not depend on a build. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--line:#c5d0d4;--ink:#12222a;--soft:#4a5b64;--brand:#0b5566;--deep:#083e4b;--focus:#ffc83d}
@media screen and (prefers-color-scheme:dark){:root{--paper:#0f1a1f;--line:#39505a;--ink:#eaf1f3;--soft:#a9bac1;--brand:#6cc3d5;--deep:#a8dde8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 "Source Sans 3 Variable","Source Sans 3",Arial,sans-serif}
header,main{max-width:calc(1120px + 3rem);margin:0 auto;padding:1rem 1.5rem}
header{border-bottom:1px solid var(--line)}
main{padding-block:2.5rem}
h1{margin:0 0 1rem;max-width:66ch;color:var(--deep);font-size:clamp(2.0625rem,5vw,2.75rem);font-weight:650;line-height:1.12}
p{margin:0 0 1.5rem;max-width:66ch}
a{color:var(--brand);text-underline-offset:.2em}
a:focus-visible,button:focus-visible{outline:3px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px var(--focus)}
.logo{display:inline-flex;gap:.6rem;align-items:center;min-height:2.75rem;color:var(--deep);font-size:1.5rem;font-weight:700;text-decoration:none}
.home,button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:6px;background:var(--brand);color:var(--paper);font:inherit;font-weight:600;text-decoration:none;border:0;cursor:pointer}
.number{color:var(--soft);font-size:1rem;overflow-wrap:anywhere}
.under{stroke:var(--deep)}.gap{stroke:var(--paper)}.over{stroke:var(--brand)}
`;

const MARK = `<svg width="36" height="36" viewBox="0 0 36 36" fill="none" stroke-width="4" aria-hidden="true" focusable="false"><rect x="2.5" y="2.5" width="20" height="20" rx="5" class="under"/><rect x="13.5" y="13.5" width="20" height="20" rx="5" class="gap" stroke-width="7"/><rect x="13.5" y="13.5" width="20" height="20" rx="5" class="over"/><path d="M22.5 9v9" class="gap" stroke-width="7"/><path d="M22.5 7.5v10.5" class="under"/></svg>`;

/** The policy of such a page: its own style, and nothing else at all. */
export const PLAIN_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that needs nothing but itself: no build, no database, no other file, no script. */
export function plainPage(words: PlainWords): string {
  const home = `/${words.locale}`;
  return `<!DOCTYPE html>
<html lang="${words.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(words.title)} - Bindend</title><link rel="icon" href="/icon.svg"><style>${STYLE}</style></head>
<body><header><a class="logo" href="${home}">${MARK}Bindend</a></header>
<main><h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>${words.again ? againPart(words.again) : ''}<p><a${words.again ? '' : ' class="home"'} href="${home}">${escaped(words.home)}</a></p><p class="number">${escaped(words.number)}</p></main></body>
</html>
`;
}

function againPart(again: Again): string {
  const text = again.text ? `<p>${escaped(again.text)}</p>` : '';
  if (again.kind === 'page') {
    return `${text}<p><a class="home" href="${escaped(again.href)}">${escaped(again.label)}</a></p>`;
  }
  const fields = again.fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `${text}<form method="post" enctype="multipart/form-data" action="${escaped(again.action)}">${fields.join('')}<p><button>${escaped(again.label)}</button></p></form>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
