import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';
import type { Turnout } from '@/lib/profile/queries/turnout';
import { MunicipalityMap } from './municipality-map';

const line = (code: string, name: string, votes: number): MunicipalityLine => ({
  code,
  slug: name.toLowerCase(),
  name,
  province: 'Gelderland',
  inhabitants: votes * 1000,
  votes,
  place: { x: 100, y: 100 },
  endedOn: null,
  successors: [],
});
const municipalities = [line('GM0001', 'Groot', 75), line('GM0002', 'Klein', 1)];

const turnout = (isOpen: boolean): Turnout => ({
  isOpen,
  title: 'Begroting 2027',
  meeting: { slug: 'alv-2026', label: '2b' },
  closedAt: isOpen ? null : '2026-11-24T15:00:00.000Z',
  roll: [
    { code: 'GM0001', votes: 70, hasVoted: true },
    { code: 'GM0002', votes: 1, hasVoted: false },
  ],
});

const map = async (state: Turnout | null) =>
  renderToStaticMarkup(await MunicipalityMap({ locale: 'nl', municipalities, turnout: state, skipTo: 'nu' }));

describe('MunicipalityMap', () => {
  it('says of an open ballot who voted, with the votes frozen for it, in words and in shape', async () => {
    const html = await map(turnout(true));
    expect(html).toContain('1 van 2 gemeenten hebben al gestemd over Begroting 2027');
    expect(html).toContain('aria-label="Groot: 70 stemmen, heeft gestemd"');
    expect(html).toContain('aria-label="Klein: 1 stem, heeft nog niet gestemd"');
    expect(html).toContain('href="/nl/alv/alv-2026/2b"');
    expect(html.match(/stroke-edge/g)).toHaveLength(2);
  });
  it('says of a closed ballot who took part, and when it closed', async () => {
    const html = await map(turnout(false));
    expect(html).toContain('aria-label="Klein: 1 stem, heeft niet gestemd"');
    expect(html).toContain('op 24 november 2026');
  });
  it('says nothing about voting when there was no ballot', async () => {
    const html = await map(null);
    expect(html).toContain('samen goed voor 76 stemmen');
    expect(html).not.toContain('gestemd');
  });
});
