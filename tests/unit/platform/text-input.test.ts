import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { line, lines, manyLines, oneLine } from '@/lib/platform/text-input';
import { ROOT, sourceFiles } from '../../support/source-files';

/** Everything that turns the text around it, or that nobody sees. */
const UNSEEN = [
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
  ...['\u00ad', '\u034f', '\u115f', '\u1160', '\u17b4', '\u3164', '\uffa0', '\u{e0041}', '\ufe0f'],
  ...['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\ud800', '\udc00'],
];

describe('one line of text', () => {
  test('loses what nobody sees, and keeps the rest', () => {
    for (const mark of UNSEEN.filter((one) => one !== '\u0085')) {
      expect(line(20).parse(`Jan ${mark}de${mark} Vries`), `U+${mark.codePointAt(0)}`).toBe('Jan de Vries');
    }
    for (const name of [
      'Zoë ’t Hooft',
      'Ångström',
      'Łucja',
      'Ἀθηνᾶ',
      'محمد',
      '李小龍',
      'Besluit € 3,50 – 1½ %',
      '😀',
    ]) {
      expect(line(40).parse(name)).toBe(name);
    }
  });
  test('is empty when it is blank to the eye', () => {
    // Invitees once got these names: without width, blank in another script, and reversed.
    for (const blank of ['\u200b\u200b', '\u2800\u3164', '\u202e', ' \u00a0\u3000', '\t\r\n']) {
      const parsed = line(20).safeParse(blank);
      expect(parsed.success ? parsed.data : parsed.error.issues[0]?.code).toBe('too_small');
      expect(line(20, 0).parse(blank)).toBe('');
    }
    expect(oneLine('Jan \u202eneszoK')).toBe('Jan neszoK');
  });
  test('counts what is kept', () => {
    expect(line(3).parse('\u200babc\u202e')).toBe('abc');
    expect(line(3).safeParse('abcd').success).toBe(false);
  });
  test('stays one line, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2800]|^\s|\s$/u);
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});

describe('more lines of text', () => {
  test('count a line end once, whoever sends it', () => {
    expect(lines(5).parse('ab\r\ncd')).toBe('ab\ncd');
    expect(lines(5).parse('ab\rcd')).toBe('ab\ncd');
    expect(lines(5).safeParse('ab\r\ncde').success).toBe(false);
  });
  test('lose what nobody sees, and keep lines and tabs', () => {
    for (const mark of UNSEEN.filter((one) => one !== '\u0085')) {
      expect(manyLines(`Een${mark}\n\tTwee`)).toBe('Een\n\tTwee');
    }
  });
});

/** Text that no other person reads, or that is a whole file. */
const UNREAD = new Set([
  ...['password', 'current', 'answer', 'secret', 'file', 'sessionId', 'code', 'token'],
  // Names of fields, kept as the provider writes them; its administrator alone meets them.
  ...['clientId', 'subjectClaim', 'emailClaim', 'nameClaim', 'groupsClaim', 'subject', 'groups', 'issuer'],
]);

type Field = { name: string; schema: z.ZodType };

/** The fields of a schema of a form, whatever it is made of. */
function fieldsOf(schema: unknown): Field[] {
  const { def, shape } = schema as { def?: Record<string, unknown>; shape?: Record<string, z.ZodType> };
  if (shape) return Object.entries(shape).map(([name, inner]) => ({ name, schema: inner }));
  const parts = [def?.left, def?.right, ...((def?.options as unknown[]) ?? [])].filter(Boolean);
  return parts.flatMap(fieldsOf);
}

describe('every form', () => {
  const rooms = sourceFiles('lib', /^schema\.ts$/);
  test.each(rooms)('%s takes no text that turns or hides', async (room) => {
    const schemas: Record<string, unknown> = await import(path.join(ROOT, room));
    const inputs = Object.entries(schemas).filter(([name]) => name.endsWith('Input'));
    const taken = inputs.flatMap(([input, schema]) =>
      fieldsOf(schema)
        .filter(({ name }) => !UNREAD.has(name))
        .filter(({ schema: field }) => String(field.safeParse('Aa\u202ea').data).includes('\u202e'))
        .map(({ name }) => `${input}.${name}`),
    );
    expect(taken).toEqual([]);
  });
  test.each(rooms)('%s takes no link with a user name in it', async (room) => {
    vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for anything');
    const schemas: Record<string, unknown> = await import(path.join(ROOT, room));
    const links = Object.values(schemas)
      .flatMap(fieldsOf)
      .filter(
        ({ schema }) => !schema.safeParse('word').success && schema.safeParse('https://x.example/a').success,
      );
    for (const { name, schema } of links) {
      for (const link of [
        'https://x.example@y.example/a',
        'https://x:y@y.example/',
        'https://:y@y.example/',
      ]) {
        expect(schema.safeParse(link).success, `${name}: ${link}`).toBe(false);
      }
    }
    if (room.includes('obligations') || room.includes('sso')) expect(links).toHaveLength(1);
  });
  test('is looked at', async () => {
    const { decisionText } = await import('@/lib/decisions/schema');
    expect(fieldsOf(decisionText).map(({ name }) => name)).toContain('title');
    expect(rooms.length).toBeGreaterThan(10);
  });
});
