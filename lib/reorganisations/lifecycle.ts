/**
 * The life of a municipal reorganisation (herindeling).
 * Source: docs/domain.md#municipalities: municipalities end and pass into successors on a date. The law that
 * makes it (Wet algemene regels herindeling) is made elsewhere; here it is prepared, and carried out once.
 */
import { defineLifecycle } from '../platform/lifecycle';

/** The states of a reorganisation. */
export const REORGANISATION_STATES = ['draft', 'carried_out', 'withdrawn'] as const;
/** A state of a reorganisation. */
export type ReorganisationState = (typeof REORGANISATION_STATES)[number];
/** A command on a reorganisation; `reorganisation.change` adds or removes a part. */
export type ReorganisationCommand =
  | 'reorganisation.change'
  | 'reorganisation.carryOut'
  | 'reorganisation.withdraw';
/** `date_reached`: its day is today or has passed. `plan_sound`: nothing is wrong with its parts. */
export type ReorganisationCondition = 'date_reached' | 'plan_sound' | 'no_open_ballot';

/** What the table looks at. A fact that is left out counts as not so. */
export type ReorganisationFacts = {
  readonly isDue?: boolean;
  /** The number of problems of its plan. */
  readonly problems?: number;
  /** The votes of the assembly that are open. */
  readonly openBallots?: number;
};

/** The table. */
export const REORGANISATION_LIFECYCLE = defineLifecycle<
  ReorganisationState,
  ReorganisationCommand,
  ReorganisationCondition,
  ReorganisationFacts
>({
  name: 'reorganisation',
  initial: 'draft',
  states: REORGANISATION_STATES,
  steps: [
    { from: 'draft', command: 'reorganisation.change', conditions: [], to: 'draft' },
    {
      from: 'draft',
      command: 'reorganisation.carryOut',
      conditions: ['date_reached', 'plan_sound', 'no_open_ballot'],
      to: 'carried_out',
    },
    { from: 'draft', command: 'reorganisation.withdraw', conditions: [], to: 'withdrawn' },
  ],
  conditions: {
    date_reached: ({ isDue }) => isDue === true,
    plan_sound: ({ problems }) => problems === 0,
    no_open_ballot: ({ openBallots }) => openBallots === 0,
  },
});
