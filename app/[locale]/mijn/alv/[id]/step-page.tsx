import type { ComponentProps } from 'react';
import { StepCheck } from '@/components/assembly/step-check';
import { portalPage, type Visit } from '@/components/site/portal-page';
import type { Result } from '@/lib/platform/result';
import type { PolicyAction } from '@/lib/registry';

type Check = ComponentProps<typeof StepCheck>;

/**
 * A step of a meeting or vote that is checked before it is taken: its address below the meeting, what it is
 * about, and what the page shows of that and sends.
 */
type Step<Path extends string, Value> = {
  path: Path;
  step: Check['step'];
  read: (visit: Visit<Path>) => Promise<Result<Value>> | Result<Value>;
  check: (value: Value, visit: Visit<Path>) => Pick<Check, 'action' | 'hidden' | 'rows' | 'children'>;
};

/** The command of each step. */
const ACTIONS = {
  call: 'meeting.call',
  open: 'meeting.open',
  close: 'meeting.close',
  openBallot: 'ballot.open',
  closeBallot: 'ballot.close',
} as const satisfies Record<Check['step'], PolicyAction>;

/** The page on which a step is checked, for who may take it. */
export function stepPage<const Path extends `/mijn/alv/[id]/${string}`, Value>(page: Step<Path, Value>) {
  const { path, step, read, check } = page;
  return portalPage({
    path,
    title: `assembly.step.${step}.title`,
    action: ACTIONS[step],
    read,
    view: (value, visit) => {
      const { id } = visit.params as { id: string };
      const back = `/${visit.locale}/mijn/alv/${id}`;
      return <StepCheck locale={visit.locale} step={step} back={back} {...check(value, visit)} />;
    },
  });
}
