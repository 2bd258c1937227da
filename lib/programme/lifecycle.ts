/**
 * The life of the work programme of a year.
 * Source: docs/domain.md#majority: each year the municipalities decide by a two-thirds majority on the work programme
 * and the budget (agreed on 14 June 2017). What lies before the assembly can't change; what was rejected comes
 * back as a draft in a new version.
 */
import { defineLifecycle, knows } from '../platform/lifecycle';

/** The states of the work programme of a year. */
export const PROGRAMME_STATES = ['draft', 'proposed', 'adopted', 'rejected'] as const;
/** A state of the work programme of a year. */
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];
/** A command on the work programme of a year. `programme.revise` starts a new version after a rejection. */
export type ProgrammeCommand =
  | 'programme.change'
  | 'programme.propose'
  | 'programme.adopt'
  | 'programme.reject'
  | 'programme.revise';
/** `has_items`: it is not empty. `on_called_agenda`: an item of a meeting that was called. */
export type ProgrammeCondition = 'has_items' | 'on_called_agenda' | 'ballot_adopted' | 'ballot_rejected';

/** What the table looks at. A fact that is left out counts as not so. */
export type ProgrammeFacts = {
  /** For `programme.propose`: the number of programme items. */
  readonly items?: number;
  /** For `programme.propose`: whether it is on the agenda of a meeting that was called. */
  readonly isOnCalledAgenda?: boolean;
  /** For `programme.adopt` and `programme.reject`: how the closed ballot ended; null while there is none. */
  readonly outcome?: 'adopted' | 'rejected' | null;
};

/** The table. */
export const PROGRAMME_LIFECYCLE = defineLifecycle<
  ProgrammeState,
  ProgrammeCommand,
  ProgrammeCondition,
  ProgrammeFacts
>({
  name: 'programme',
  initial: 'draft',
  states: PROGRAMME_STATES,
  steps: [
    { from: 'draft', command: 'programme.change', conditions: [], to: 'draft' },
    {
      from: 'draft',
      command: 'programme.propose',
      conditions: ['has_items', 'on_called_agenda'],
      to: 'proposed',
    },
    { from: 'proposed', command: 'programme.adopt', conditions: ['ballot_adopted'], to: 'adopted' },
    { from: 'proposed', command: 'programme.reject', conditions: ['ballot_rejected'], to: 'rejected' },
    { from: 'rejected', command: 'programme.revise', conditions: [], to: 'draft' },
  ],
  conditions: {
    has_items: ({ items = 0 }) => items > 0,
    on_called_agenda: ({ isOnCalledAgenda }) => isOnCalledAgenda === true,
    ballot_adopted: ({ outcome }) => outcome === 'adopted',
    ballot_rejected: ({ outcome }) => outcome === 'rejected',
  },
});

/** Whether the text can be written: a draft is changed, and what was rejected begins anew. */
export function canWriteProgramme(status: ProgrammeState): boolean {
  return (
    knows(PROGRAMME_LIFECYCLE, status, 'programme.change') ||
    knows(PROGRAMME_LIFECYCLE, status, 'programme.revise')
  );
}
