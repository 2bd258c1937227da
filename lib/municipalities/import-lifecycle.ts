/**
 * The life of a list of inhabitants that was read: looked at first, then applied whole or laid aside.
 * Source: none outside this portal. That a list with a wrong row counts for nothing is an assumption of it: weights and
 * contributions of every municipality hang on the list.
 */
import { defineLifecycle } from '../platform/lifecycle';

/** The states of a list. */
export const IMPORT_STATES = ['preview', 'applied', 'discarded'] as const;
/** A state of a list. */
export type ImportState = (typeof IMPORT_STATES)[number];
/** A command on a list. */
export type ImportCommand = 'inhabitants.apply' | 'inhabitants.discard';
/** `rows_sound`: no row has a problem. */
export type ImportCondition = 'rows_sound';

/** What the table looks at. A fact that is left out counts as not in order. */
export type ImportFacts = {
  /** For `inhabitants.apply`: the number of rows with a problem. */
  readonly problems?: number;
};

/** The table. */
export const INHABITANT_IMPORT_LIFECYCLE = defineLifecycle<
  ImportState,
  ImportCommand,
  ImportCondition,
  ImportFacts
>({
  name: 'inhabitant-import',
  initial: 'preview',
  states: IMPORT_STATES,
  steps: [
    { from: 'preview', command: 'inhabitants.apply', conditions: ['rows_sound'], to: 'applied' },
    { from: 'preview', command: 'inhabitants.discard', conditions: [], to: 'discarded' },
  ],
  conditions: { rows_sound: ({ problems }) => problems === 0 },
});
