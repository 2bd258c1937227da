import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Field } from './field';
import { describedBy, fieldId, fieldIds } from './ids';

describe('Field', () => {
  it('ties the label to the input', () => {
    const html = renderToStaticMarkup(<Field name="email" label="E-mail" />);
    expect(html).toContain('<label id="field-email-label" for="field-email"');
    expect(html).toContain('id="field-email"');
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('describes by hint and then error, and keeps both on the page', () => {
    const html = renderToStaticMarkup(
      <Field name="email" label="E-mail" hint="Uw werkadres" error="Vul een adres in." />,
    );
    expect(html).toContain('aria-describedby="field-email-hint field-email-error"');
    expect(html).toContain('aria-invalid="true"');
    const order = ['Uw werkadres', 'Vul een adres in.', '<input'].map((part) => html.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('keeps what was typed', () => {
    expect(renderToStaticMarkup(<Field name="a" label="A" defaultValue="x &quot; <b>" />)).toContain(
      'value="x &quot; &lt;b&gt;"',
    );
  });
});

describe('ids of a field', () => {
  it('come from the name, without characters that a selector trips over', () => {
    expect(fieldId('lines.0.amount')).toBe('field-lines-0-amount');
    expect(fieldId('choice')).toBe('field-choice');
  });

  it('describe nothing when there is nothing to describe', () => {
    expect(describedBy(fieldIds('x'), {})).toBeUndefined();
    expect(describedBy(fieldIds('x'), { error: 'e' })).toBe('x-error');
  });
});
