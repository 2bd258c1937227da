import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEETING_LIFECYCLE } from '../../../lib/assembly/meeting-lifecycle';
import { BALLOT_LIFECYCLE } from '../../../lib/ballots/lifecycle';
import { DECISION_LIFECYCLE } from '../../../lib/decisions/lifecycle';
import { BUDGET_LIFECYCLE } from '../../../lib/fund/budget-lifecycle';
import { INHABITANT_IMPORT_LIFECYCLE } from '../../../lib/municipalities/import-lifecycle';
import { PROGRAMME_LIFECYCLE } from '../../../lib/programme/lifecycle';
import { REORGANISATION_LIFECYCLE } from '../../../lib/reorganisations/lifecycle';
import { STANDARD_LIFECYCLE } from '../../../lib/standards/lifecycle';

const LIFECYCLES = [
  BALLOT_LIFECYCLE,
  BUDGET_LIFECYCLE,
  DECISION_LIFECYCLE,
  INHABITANT_IMPORT_LIFECYCLE,
  MEETING_LIFECYCLE,
  PROGRAMME_LIFECYCLE,
  REORGANISATION_LIFECYCLE,
  STANDARD_LIFECYCLE,
];
const PAGES = new URL('../../../docs/lifecycles/', import.meta.url);

it('every lifecycle has a page, and every page a lifecycle', () => {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith('.md'));
  expect(pages.sort()).toEqual(LIFECYCLES.map(({ name }) => `${name}.md`).sort());
});

describe.each(LIFECYCLES)('docs/lifecycles/$name.md', ({ name, initial, states, steps }) => {
  const page = readFileSync(new URL(`${name}.md`, PAGES), 'utf8');
  const arrows = page.split('\n').flatMap((line) => (line.includes(' --> ') ? [line.trim()] : []));

  it('draws exactly the rows of the table', () => {
    const rows = steps.map(({ from, command, conditions, to }) => {
      const guard = conditions.length > 0 ? ` [${conditions.join(', ')}]` : '';
      return `${from} --> ${to}: ${command}${guard}`;
    });
    expect(arrows.filter((arrow) => !arrow.includes('[*]')).sort()).toEqual(rows.sort());
  });

  it('draws where it starts and where it ends', () => {
    const ends = states.filter((state) => steps.every(({ from }) => from !== state));
    const drawn = arrows.filter((arrow) => arrow.includes('[*]')).sort();
    expect(drawn).toEqual([`[*] --> ${initial}`, ...ends.map((state) => `${state} --> [*]`)].sort());
  });

  it('explains every state', () => {
    for (const state of states) expect(page).toContain(`| \`${state}\` | `);
  });
});
