import type { ReactNode } from 'react';
import { SortLink } from './sort-link';

export type TableColumn<Key extends string> = {
  key: Key;
  header: string;
  /** Numbers are aligned to the right. */
  numeric?: boolean;
  /** The cell that names its row; exactly one column should. */
  rowHeader?: boolean;
  /** A header that sorts: the address of the page in that order. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};
export type TableRow<Key extends string> = { id: string; cells: Partial<Record<Key, ReactNode>> };

export type TableProps<Key extends string> = {
  caption: ReactNode;
  captionLook?: keyof typeof CAPTIONS;
  columns: TableColumn<Key>[];
  rows: TableRow<Key>[];
  /** The sum below the rows. */
  footer?: Partial<Record<Key, ReactNode>>;
  /** On a phone: each row a short list of terms, or a small table for two or three narrow columns. */
  phone?: 'cards' | 'table';
};

const CAPTIONS = {
  heading: 'text-h2 font-heading pb-2',
  small: 'text-body font-semibold pb-1',
  soft: 'text-small text-soft',
  hidden: 'sr-only',
};

/**
 * Things compared. On a phone the rows become blocks with the header before each value, by style only. The
 * roles are written out because browsers drop a table's meaning when its display changes.
 */
export function Table<Key extends string>(props: TableProps<Key>) {
  const { caption, captionLook = 'small', columns, rows, footer, phone = 'cards' } = props;
  const cards = phone === 'cards';
  return (
    <table {...ROLE.table} className={`w-full border-collapse text-body ${cards ? 'blocks:block' : ''}`}>
      <caption
        className={`text-left ${CAPTIONS[captionLook]} ${cards && captionLook !== 'hidden' ? 'blocks:block' : ''}`}
      >
        {caption}
      </caption>
      <thead {...ROLE.rowgroup} className={cards ? 'blocks:sr-only' : ''}>
        <tr {...ROLE.row} className="border-b-2 border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              {...ROLE.columnheader}
              scope="col"
              aria-sort={column.sort?.direction}
              className={`py-3 pr-4 align-bottom font-semibold last:pr-0 max-[22rem]:pr-2 max-[22rem]:text-small ${column.numeric ? 'text-right' : 'text-left'}`}
            >
              {column.sort ? <SortLink {...column.sort}>{column.header}</SortLink> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup} className={cards ? 'blocks:block' : ''}>
        {rows.map((row) => (
          <Row key={row.id} columns={columns} cells={row.cells} cards={cards} />
        ))}
      </tbody>
      {footer && (
        <tfoot {...ROLE.rowgroup} className={`font-semibold ${cards ? 'blocks:block' : ''}`}>
          <Row columns={columns} cells={footer} cards={cards} />
        </tfoot>
      )}
    </table>
  );
}

// A spread, so that the linter does not take the written roles for redundant ones.
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

function Row<Key extends string>(props: {
  columns: TableColumn<Key>[];
  cells: Partial<Record<Key, ReactNode>>;
  cards: boolean;
}) {
  const { columns, cells, cards } = props;
  return (
    <tr {...ROLE.row} className={cards ? 'card' : 'row'}>
      {columns.map((column) => {
        const content = cells[column.key];
        const look = cards ? cardCell(column, content) : tableCell(column);
        return column.rowHeader ? (
          <th key={column.key} {...ROLE.rowheader} scope="row" className={look}>
            {content}
          </th>
        ) : (
          <td
            key={column.key}
            {...ROLE.cell}
            data-label={isEmpty(content) ? undefined : column.header}
            className={look}
          >
            {/* One box, so that the value stays one thing beside its term; text is one thing already. */}
            {cards && content && typeof content === 'object' ? <div>{content}</div> : content}
          </td>
        );
      })}
    </tr>
  );
}

/** The look of a cell of a row that is a block on a phone: see globals.css. */
function cardCell<Key extends string>(column: TableColumn<Key>, content: ReactNode): string {
  const look = isEmpty(content) ? 'card-none' : column.rowHeader ? 'card-name' : 'card-cell';
  return column.numeric ? `${look} card-number` : look;
}

function tableCell<Key extends string>(column: TableColumn<Key>): string {
  return `cell${column.rowHeader ? ' font-semibold' : ''}${column.numeric ? ' text-right whitespace-nowrap' : ''}`;
}

function isEmpty(content: ReactNode): boolean {
  return content === undefined || content === null || content === '';
}
