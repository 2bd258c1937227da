import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { translator } from '@/i18n/translator';
import { addEvidenceInput } from '@/lib/obligations/schema';
import { documentInput } from '@/lib/platform/document-input';
import { formFields } from '@/lib/platform/form-fields';
import { line, lines } from '@/lib/platform/text-input';

const t = translator('nl', 'fund.edit');
const label = 'Vraag';

const read = (schema: z.ZodType) => {
  const [field] = formFields(t, { asked: schema }, { asked: { label } });
  return [field?.kind, field?.required];
};

describe('a question is what its schema says', () => {
  test.each<[string, z.ZodType, string, boolean]>([
    ['a line', line(200), 'text', true],
    ['a line that may be empty', line(200, 0), 'text', false],
    ['lines', lines(500), 'textarea', true],
    ['lines that may be empty', lines(500, 0), 'textarea', false],
    ['an address of mail', z.string().trim().min(1).toLowerCase().pipe(z.email()), 'email', true],
    ['a day', z.iso.date({ message: 'code:date' }), 'date', true],
    ['one of a list', z.enum(['a', 'b']), 'radios', true],
    ['one of the things that there are', z.uuid('code:choose'), 'radios', true],
    ['one of them or none', z.union([z.literal(''), z.uuid()]).default(''), 'text', false],
    ['a whole number', z.coerce.number().int().min(1), 'number', true],
    ['a box', z.literal('on').optional(), 'checkbox', false],
    ['a file', documentInput, 'file', true],
    ['a file that may be left out', documentInput.optional(), 'file', false],
  ])('%s', (_what, schema, kind, required) => {
    expect(read(schema)).toEqual([kind, required]);
  });
});

describe('the words of a question', () => {
  test('stand under its own name, with its hint where there is one', () => {
    const [amount, name] = formFields(t, { amount: line(40), nameNl: line(200) }, { amount: {}, nameNl: {} });
    expect(amount).toMatchObject({ label: t('amount'), hint: t('amountHint') });
    expect(name).toEqual({ kind: 'text', required: true, name: 'nameNl', label: t('nameNl') });
  });
  test('come in the order in which they are asked, with what there is already', () => {
    const fields = formFields(
      t,
      { nameNl: line(9), nameEn: line(9), amount: line(9) },
      { amount: { width: 'm' }, nameEn: {} },
      { nameEn: 'Roads', amount: '' },
    );
    expect(fields.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ['amount', ''],
      ['nameEn', 'Roads'],
    ]);
    expect(fields[0]?.width).toBe('m');
  });
  test('are asked for: a question without them does not compile', () => {
    type Asks = Parameters<typeof formFields<Record<'amount' | 'unheardOf', z.ZodType>, 'fund.edit'>>[2];
    expectTypeOf<keyof Asks>().toEqualTypeOf<'amount' | 'unheardOf'>();
    expectTypeOf<{ amount: { width: 'm' } }>().toExtend<Asks>();
    // There are no words under this name, so it has to bring its own.
    expectTypeOf<{ unheardOf: { width: 'm' } }>().not.toExtend<Asks>();
    expectTypeOf<{ unheardOf: { label: string } }>().toExtend<Asks>();
  });
  test('of an object with a rule over its fields too', () => {
    const words = translator('nl', 'obligations.evidence.form');
    const [link] = formFields(words, addEvidenceInput.shape, { link: {} });
    expect([link?.kind, link?.required]).toEqual(['text', false]);
  });
});
