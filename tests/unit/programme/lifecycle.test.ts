import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canWriteProgramme,
  PROGRAMME_LIFECYCLE,
  type ProgrammeCommand,
  type ProgrammeFacts,
  type ProgrammeState,
} from '../../../lib/programme/lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: ProgrammeCommand[] = [
  'programme.change',
  'programme.propose',
  'programme.adopt',
  'programme.reject',
  'programme.revise',
];
const GRID = {
  draft: { 'programme.change': 'draft', 'programme.propose': 'proposed' },
  proposed: { 'programme.adopt': 'adopted', 'programme.reject': 'rejected' },
  adopted: {},
  rejected: { 'programme.revise': 'draft' },
} as const;

const MODEL: WalkModel<ProgrammeState, ProgrammeCommand, ProgrammeFacts> = {
  'programme.change': (state) => (state === 'draft' ? 'draft' : null),
  'programme.propose'(state, { items, isOnCalledAgenda }) {
    return state === 'draft' && items && isOnCalledAgenda ? 'proposed' : null;
  },
  'programme.adopt': (state, { outcome }) =>
    state === 'proposed' && outcome === 'adopted' ? 'adopted' : null,
  'programme.reject': (state, { outcome }) =>
    state === 'proposed' && outcome === 'rejected' ? 'rejected' : null,
  'programme.revise': (state) => (state === 'rejected' ? 'draft' : null),
};

describe('the lifecycle of the work programme (docs/lifecycles/programme.md)', () => {
  const { conditions } = PROGRAMME_LIFECYCLE;
  const always = { ...conditions, ballot_adopted: () => true, ballot_rejected: () => true };
  testGrid({ ...PROGRAMME_LIFECYCLE, conditions: always }, COMMANDS, GRID, {
    items: 3,
    isOnCalledAgenda: true,
  });

  testRefusals(PROGRAMME_LIFECYCLE, [
    ['draft', 'programme.propose', { items: 0, isOnCalledAgenda: true }, 'has_items'],
    ['draft', 'programme.propose', {}, 'has_items'],
    ['draft', 'programme.propose', { items: 3, isOnCalledAgenda: false }, 'on_called_agenda'],
    ['draft', 'programme.propose', { items: 3 }, 'on_called_agenda'],
    ['proposed', 'programme.adopt', { outcome: 'rejected' }, 'ballot_adopted'],
    ['proposed', 'programme.adopt', {}, 'ballot_adopted'],
    ['proposed', 'programme.reject', { outcome: 'adopted' }, 'ballot_rejected'],
    ['proposed', 'programme.reject', { outcome: null }, 'ballot_rejected'],
  ]);

  it('walks as the words say', () => {
    const facts: fc.Arbitrary<ProgrammeFacts> = fc.record(
      {
        items: fc.nat(2),
        isOnCalledAgenda: fc.boolean(),
        outcome: fc.constantFrom('adopted', 'rejected', null),
      },
      { requiredKeys: [] },
    );
    assertWalks(PROGRAMME_LIFECYCLE, facts, MODEL);
  });
});

it('its text is written while it is a draft, or was rejected and begins anew', () => {
  expect(PROGRAMME_LIFECYCLE.states.filter(canWriteProgramme)).toEqual(['draft', 'rejected']);
});
