import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/i18n/locales';
import { ERROR_CODES } from '@/lib/access/http-status';
import { en } from '@/messages/en';
import { nl } from '@/messages/nl';
import { ROOT, readSource, sourceFiles } from '../../support/source-files';

const MESSAGE_DOMAINS = Object.keys(nl);

function messages(locale: string, domain: string): Record<string, string> {
  const text = readFileSync(path.join(ROOT, 'messages', locale, `${domain}.json`), 'utf8');
  return flatten(JSON.parse(text));
}

function flatten(tree: Record<string, unknown>, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value as Record<string, unknown>, `${prefix}${key}.`)),
    ),
  );
}

/** The names between braces, without the words of plurals and choices. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:one|other|=\d+) )\{\s*([A-Za-z]\w*)\s*[,}]/g)].map(
    ([, name]) => name ?? '',
  );
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...names, ...tags])].sort();
}

describe('every text is there in both languages', () => {
  test('each language has a file for each domain and no other', () => {
    for (const locale of LOCALES) {
      const files = readdirSync(path.join(ROOT, 'messages', locale)).filter((file) => file.endsWith('.json'));
      expect(files.sort()).toEqual(MESSAGE_DOMAINS.map((domain) => `${domain}.json`).sort());
    }
    expect(Object.keys(en)).toEqual(MESSAGE_DOMAINS);
  });
  test.each(MESSAGE_DOMAINS)('%s has the same keys and placeholders in Dutch and English', (domain) => {
    const nl = messages('nl', domain);
    const en = messages('en', domain);
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    const differing = Object.keys(nl).filter(
      (key) => `${placeholders(nl[key] ?? '')}` !== `${placeholders(en[key] ?? '')}`,
    );
    expect(differing).toEqual([]);
    const empty = [...Object.entries(nl), ...Object.entries(en)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });
  test.each(ERROR_CODES)('the error %s says what to do in both languages', (code) => {
    for (const locale of LOCALES) expect(messages(locale, 'errors')).toHaveProperty([`code.${code}`]);
  });
});

describe('every message can be read', () => {
  test.each(LOCALES)('in %s', (locale) => {
    const broken: string[] = [];
    for (const domain of MESSAGE_DOMAINS) {
      for (const [key, message] of Object.entries(messages(locale, domain))) {
        const t = createTranslator({
          locale,
          messages: { m: message } as Record<string, string>,
          onError: (error) => broken.push(`${domain}.${key}: ${error.message}`),
        });
        const names = placeholders(message);
        const values = Object.fromEntries(
          names.map((name) =>
            name.startsWith('<') ? [name.slice(1, -1), (chunks: unknown) => `${chunks}`] : [name, 1],
          ),
        );
        t.markup('m', values as Parameters<typeof t.markup>[1]);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('pages hold no text of their own', () => {
  const views = [...sourceFiles('app', /\.tsx$/), ...sourceFiles('components', /\.tsx$/)].filter(
    (file) => !/\.test\.tsx$|\/examples\.tsx$|^app\/bench\//.test(file),
  );
  test('no words stand between tags', () => {
    const words = views.flatMap((file) =>
      [...readSource(file).matchAll(/>\s*([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ,.'’-]{3,})\s*<\/[A-Za-z]/g)].map(
        ([, text]) => `${file}: ${text}`,
      ),
    );
    expect(words.filter((line) => !line.endsWith(': Bindend'))).toEqual([]);
  });
});
