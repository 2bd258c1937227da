import { setTimeout as wait } from 'node:timers/promises';
import type { Lifetime } from './lifetime';
import { nextPause } from './pause';
import { messageOf } from './plain-failure';

/** What a command needs as long as it runs. */
export type Part = {
  /** As the subject of a sentence: "PostgreSQL". */
  name: string;
  /** Resolves when the part falls, also when it fell before the call, with how: "was killed (SIGKILL)". */
  fallen(): Promise<string>;
  /** Starts it again and waits until it answers. Rejects, and leaves nothing behind, when it does not. */
  standUp(): Promise<void>;
};

/** A part that is a process; `pid` is its number, or that of its first one, and undefined while it is down. */
export type ProcessPart = Part & { pid(): number | undefined };

/**
 * Starts a part again whenever it falls, after a growing pause, until the command ends. One line for each fall, once
 * the part stands again, and one for each attempt that failed. Never returns before the command is told to end.
 */
export async function keepStanding(lifetime: Lifetime, part: Part): Promise<void> {
  let pause = 0;
  while (!lifetime.isEnding) {
    const stoodFrom = performance.now();
    const how = await part.fallen();
    const fellAt = performance.now();
    pause = nextPause(pause, fellAt - stoodFrom);
    while (!(await stands(lifetime, part, how, pause))) pause = nextPause(pause, 0);
    if (lifetime.isEnding) return;
    const seconds = ((performance.now() - fellAt) / 1000).toFixed(1);
    say(`${part.name} ${how}, and stands again after ${seconds} s.`);
  }
}

/** Whether the part stands, after waiting and one attempt; also true when there is nothing left to do. */
async function stands(lifetime: Lifetime, part: Part, how: string, pause: number): Promise<boolean> {
  await wait(pause);
  if (lifetime.isEnding) return true;
  try {
    await part.standUp();
  } catch (error) {
    if (lifetime.isEnding) return true;
    const next = nextPause(pause, 0) / 1000;
    say(`${part.name} ${how}, and does not stand yet: ${messageOf(error)} Next attempt in ${next} s.`);
    return false;
  }
  return true;
}

function say(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}
