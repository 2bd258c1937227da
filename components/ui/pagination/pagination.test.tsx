import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Pagination } from './pagination';

it('is not there when there is nothing to page through', () => {
  expect(renderToStaticMarkup(<Pagination label="Bladeren" />)).toBe('');
});
