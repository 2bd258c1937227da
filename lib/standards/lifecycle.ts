/**
 * The life of a version of a standard.
 * Source: docs/domain.md#a-standard: proposed, intake, consultation, advice, decided, in
 * force, evaluation, replaced or withdrawn; from any step before decided it can be rejected, or withdrawn by
 * its submitter, with a reason. What was decided is only replaced or withdrawn by a new decision
 * (docs/domain.md#a-decision), also before an evaluation. An evaluation may also keep the version (an assumption).
 */
import { defineLifecycle, type Step } from '../platform/lifecycle';

/** The statuses of a version, in their usual order. */
export const STANDARD_STATUSES = [
  'proposed',
  'intake',
  'consultation',
  'advice',
  'decided',
  'in_force',
  'evaluation',
  'replaced',
  'withdrawn',
  'rejected',
] as const;
/** A status of a version. */
export type StandardStatus = (typeof STANDARD_STATUSES)[number];
/** A command on a version. */
export type StandardCommand =
  | 'standard.start_intake'
  | 'standard.consult'
  | 'standard.ask_advice'
  | 'standard.decide'
  | 'standard.enter_into_force'
  | 'standard.evaluate'
  | 'standard.keep'
  | 'standard.replace'
  | 'standard.withdraw'
  | 'standard.reject';
/** The named conditions; see StandardFacts for what each looks at. */
export type StandardCondition =
  | 'decision_published'
  | 'entry_into_force_reached'
  | 'newer_version_decided'
  | 'withdrawal_decided'
  | 'by_submitter'
  | 'has_reason';

/** What the table looks at. A fact that is left out counts as not so. Days are YYYY-MM-DD, Europe/Amsterdam. */
export type StandardFacts = {
  /** For `standard.decide`: the College decision on this version was adopted and published. */
  readonly isDecisionPublished?: boolean;
  /** For `standard.enter_into_force`: the first day on which the version is in force. */
  readonly inForceFrom?: string | null;
  /** For `standard.enter_into_force`: the day on which the question is asked. */
  readonly today?: string;
  /** For `standard.replace`: a published decision on a newer version replaces this one. */
  readonly isNewerVersionDecided?: boolean;
  /** For `standard.withdraw` after decided: a published decision withdraws this version. */
  readonly isWithdrawalDecided?: boolean;
  /** For `standard.withdraw` before decided: who asks is who submitted the version. */
  readonly isBySubmitter?: boolean;
  /** For `standard.reject` and `standard.withdraw` before decided. */
  readonly reason?: string;
};

const BEFORE_DECIDED = ['proposed', 'intake', 'consultation', 'advice'] as const satisfies StandardStatus[];
/** The statuses in which what follows from a version binds: one that was replaced or withdrawn asks nothing any more. */
export const BINDING_STATUSES = ['decided', 'in_force', 'evaluation'] as const satisfies StandardStatus[];

type StandardStep = Step<StandardStatus, StandardCommand, StandardCondition>;

/** The table. */
export const STANDARD_LIFECYCLE = defineLifecycle<
  StandardStatus,
  StandardCommand,
  StandardCondition,
  StandardFacts
>({
  name: 'standard',
  initial: 'proposed',
  states: STANDARD_STATUSES,
  steps: [
    { from: 'proposed', command: 'standard.start_intake', conditions: [], to: 'intake' },
    { from: 'intake', command: 'standard.consult', conditions: [], to: 'consultation' },
    { from: 'consultation', command: 'standard.ask_advice', conditions: [], to: 'advice' },
    { from: 'advice', command: 'standard.decide', conditions: ['decision_published'], to: 'decided' },
    {
      from: 'decided',
      command: 'standard.enter_into_force',
      conditions: ['entry_into_force_reached'],
      to: 'in_force',
    },
    { from: 'in_force', command: 'standard.evaluate', conditions: [], to: 'evaluation' },
    { from: 'evaluation', command: 'standard.keep', conditions: [], to: 'in_force' },
    ...BEFORE_DECIDED.flatMap((from): StandardStep[] => [
      { from, command: 'standard.reject', conditions: ['has_reason'], to: 'rejected' },
      { from, command: 'standard.withdraw', conditions: ['by_submitter', 'has_reason'], to: 'withdrawn' },
    ]),
    ...BINDING_STATUSES.flatMap((from): StandardStep[] => [
      { from, command: 'standard.replace', conditions: ['newer_version_decided'], to: 'replaced' },
      { from, command: 'standard.withdraw', conditions: ['withdrawal_decided'], to: 'withdrawn' },
    ]),
  ],
  conditions: {
    decision_published: ({ isDecisionPublished }) => isDecisionPublished === true,
    // ISO days compare as strings; an unknown day is never reached.
    entry_into_force_reached: ({ inForceFrom, today }) =>
      typeof inForceFrom === 'string' && typeof today === 'string' && inForceFrom <= today,
    newer_version_decided: ({ isNewerVersionDecided }) => isNewerVersionDecided === true,
    withdrawal_decided: ({ isWithdrawalDecided }) => isWithdrawalDecided === true,
    by_submitter: ({ isBySubmitter }) => isBySubmitter === true,
    has_reason: ({ reason = '' }) => reason.trim() !== '',
  },
});
