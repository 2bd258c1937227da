import { describe, expect, it } from 'vitest';
import { commandsFrom, defineLifecycle, next } from '../../../lib/platform/lifecycle';

type Facts = { isClean?: boolean; isDry?: boolean };

const LAUNDRY = defineLifecycle<'basket' | 'line' | 'cupboard', 'hang' | 'fold', 'clean' | 'dry', Facts>({
  name: 'laundry',
  initial: 'basket',
  states: ['basket', 'line', 'cupboard'],
  steps: [
    { from: 'basket', command: 'hang', conditions: ['clean'], to: 'line' },
    { from: 'line', command: 'fold', conditions: ['clean', 'dry'], to: 'cupboard' },
  ],
  conditions: { clean: (facts) => facts.isClean === true, dry: (facts) => facts.isDry === true },
});

describe('a lifecycle is one table of (from, command, condition, to) (docs/architecture.md, "Rules")', () => {
  it('takes the step when every condition holds', () => {
    expect(next(LAUNDRY, 'line', 'fold', { isClean: true, isDry: true })).toEqual({
      ok: true,
      to: 'cupboard',
    });
  });

  it('names the first condition that does not hold', () => {
    expect(next(LAUNDRY, 'line', 'fold', {})).toMatchObject({ ok: false, reason: 'clean' });
    expect(next(LAUNDRY, 'line', 'fold', { isClean: true })).toMatchObject({ ok: false, reason: 'dry' });
  });

  it('answers an illegal step with the commands that the state does know', () => {
    expect(next(LAUNDRY, 'basket', 'fold', { isClean: true })).toEqual({
      ok: false,
      reason: 'illegal_step',
      from: 'basket',
      command: 'fold',
      allowed: ['hang'],
    });
  });

  it('refuses states and commands it does not know, also the names every object has', () => {
    for (const strange of ['', 'drawer', 'constructor', '__proto__']) {
      expect(next(LAUNDRY, strange as 'basket', 'hang', { isClean: true })).toMatchObject({
        reason: 'illegal_step',
        allowed: [],
      });
      expect(next(LAUNDRY, 'basket', strange as 'hang', { isClean: true })).toMatchObject({
        reason: 'illegal_step',
      });
    }
  });

  it('knows no command in an end state', () => {
    expect(commandsFrom(LAUNDRY, 'cupboard')).toEqual([]);
  });

  it('does not accept a table with two rows for the same state and command', () => {
    const doubled = { ...LAUNDRY, steps: [...LAUNDRY.steps, ...LAUNDRY.steps.slice(0, 1)] };
    expect(() => defineLifecycle(doubled)).toThrow('two rows for basket hang');
  });
});
