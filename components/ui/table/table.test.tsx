import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Table } from './table';

const html = renderToStaticMarkup(
  <Table
    caption="Uitslag"
    columns={[
      { key: 'choice', header: 'Keuze', rowHeader: true },
      {
        key: 'votes',
        header: 'Stemmen',
        numeric: true,
        sort: { href: '?sort=votes', direction: 'descending' },
      },
    ]}
    rows={[{ id: 'for', cells: { choice: 'Voor', votes: '6.214' } }]}
    footer={{ choice: 'Samen', votes: '6.214' }}
  />,
);

describe('Table', () => {
  it('has a caption and a scope on every heading', () => {
    expect(html).toMatch(/<caption[^>]*>Uitslag<\/caption>/);
    expect(html.match(/<th /g)).toHaveLength(4);
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
  });

  it('keeps its roles when the phone shows it as blocks', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(html).toContain(`role="${role}"`);
    }
  });

  it('says the header before each value on a phone, and the order on a sorted column', () => {
    expect(html).toContain('data-label="Stemmen"');
    expect(html).toContain('aria-sort="descending"');
  });
});
