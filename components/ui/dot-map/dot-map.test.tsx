import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Dot, DotMap } from './dot-map';

const dot = (id: string, size: number, href?: string): Dot => ({
  id,
  label: `Plaats ${id}`,
  x: 10,
  y: 10,
  size,
  tone: 'green',
  shape: 'circle',
  href,
});
const map = (dots: Dot[]) =>
  renderToStaticMarkup(
    <DotMap title="Kaart" dots={dots} width={100} height={100} legend={[]} maxRadius={20} minRadius={1} />,
  );

describe('DotMap', () => {
  it('names every dot, and makes a dot with an address a link with that name', () => {
    const html = map([dot('a', 1, '/a'), dot('b', 1)]);
    expect(html).toContain('<a href="/a" aria-label="Plaats a">');
    expect(html).toContain('<title>Plaats b</title>');
  });

  it('is a group when it has links and a picture when it has none', () => {
    expect(map([dot('a', 1, '/a')])).toContain('role="group"');
    expect(map([dot('a', 1)])).toContain('role="img"');
  });

  it('draws size as area, the large ones first', () => {
    const html = map([dot('small', 25), dot('large', 100)]);
    expect([...html.matchAll(/ r="([\d.]+)"/g)].map((match) => match[1])).toEqual(['20', '10']);
  });
});
