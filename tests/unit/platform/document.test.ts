import { describe, expect, test } from 'vitest';
import { documentTypeOf, isDocumentType } from '@/lib/platform/document';
import { demoPdf } from '@/prisma/seed/demo-pdf';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('the kind of a file', () => {
  test.each([
    ['application/pdf', bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['application/pdf', demoPdf(['Een (regel)'])],
  ])('%s is known by its first bytes', (type, content) => {
    expect(documentTypeOf(content)).toBe(type);
  });
  test.each([
    ['nothing', bytes()],
    ['half a mark', bytes(0x25, 0x50)],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['a picture that runs script', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a mark that comes later', new TextEncoder().encode('<script>%PDF-1.4')],
    ['a program', bytes(0x4d, 0x5a, 0x90, 0x00)],
  ])('%s is no scan', (_name, content) => {
    expect(documentTypeOf(content)).toBeNull();
  });
  test('text from elsewhere is a kind only when it is one of the three', () => {
    expect([isDocumentType('image/png'), isDocumentType('text/html'), isDocumentType('constructor')]).toEqual(
      [true, false, false],
    );
  });
});

describe('the document of the demonstration', () => {
  test('says where each of its objects begins', () => {
    const text = new TextDecoder().decode(demoPdf(['Demonstratie (geen mandaat)']));
    const starts = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(starts).toHaveLength(5);
    starts.forEach((at, index) => {
      expect(text.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    });
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/);
    expect(text).toContain('Demonstratie \\(geen mandaat\\)');
  });
});
