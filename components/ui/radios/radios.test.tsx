import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Radios } from './radios';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', hint: 'Uitleg' },
];

describe('Radios', () => {
  it('give the id of the field to the first choice, where the error summary lands', () => {
    const html = renderToStaticMarkup(
      <Radios name="choice" legend="Keuze" options={options} error="Kies." />,
    );
    expect(html).toMatch(
      /<input[^>]*name="choice"[^>]*id="field-choice"|<input[^>]*id="field-choice"[^>]*name="choice"/,
    );
    expect(html).toContain('id="field-choice-2"');
    expect(html).toContain('<fieldset aria-describedby="field-choice-error"');
  });

  it('choose what the server says, and nothing when it says nothing', () => {
    const chosen = renderToStaticMarkup(<Radios name="c" legend="K" options={options} defaultValue="b" />);
    expect(chosen.match(/checked=""/g)).toHaveLength(1);
    expect(renderToStaticMarkup(<Radios name="c" legend="K" options={options} />)).not.toContain(
      'checked=""',
    );
  });

  it('describe a choice by its own hint', () => {
    const html = renderToStaticMarkup(<Radios name="c" legend="K" options={options} />);
    expect(html).toContain('aria-describedby="field-c-2-choice-hint"');
  });
});
