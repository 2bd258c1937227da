import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { log } from '@/lib/platform/log';

/** A connection that can be watched; times are milliseconds of `performance.now()`. */
export type Watched = {
  /** Since when it waits for an answer of PostgreSQL; null while it waits for none. */
  readonly waitingSince: number | null;
  /** When PostgreSQL answered it last; 0 for never. */
  readonly answeredAt: number;
  /** Ends it at once: whoever waits for it gets `error`. */
  drop(error: Error): void;
};

const BEAT = 1_000;
/** How often a quarter of a second may pass without any answer. Turns, not time: a busy process is no dead database. */
const TURNS = 12;

/**
 * Notices that PostgreSQL is there but answers nobody: a machine that hangs, a network that swallows packets. Sockets
 * stay open then and say nothing, so all that waits would wait without end.
 *
 * When connections wait and none has had an answer for a second, a new one is tried. Without any answer for three more
 * seconds all connections are given up, and new ones are refused at once, until the database answers again. A single
 * connection that gets no answer for `longest` milliseconds, which is longer than a statement may take, is given up alone.
 */
export class Pulse {
  readonly #url: string;
  readonly #longest: number;
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;
  #isLost = false;
  #isBeating = false;

  constructor(url: string, longest: number) {
    this.#url = url;
    this.#longest = longest;
  }

  /** Watches a connection that is about to be made; returns why not to make it, when there is no use in it. */
  watch(connection: Watched): Error | undefined {
    if (this.#isLost) return noAnswer();
    this.#watched.add(connection);
    this.#timer ??= setInterval(() => void this.#beat(), BEAT).unref();
  }

  forget(connection: Watched): void {
    this.#watched.delete(connection);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    this.#dropLate();
    if (this.#isLost || this.#isSilent()) this.#find(await this.#answers());
    this.#isBeating = false;
  }

  #dropLate(): void {
    const earliest = performance.now() - this.#longest;
    for (const one of this.#waiting()) if ((one.waitingSince ?? earliest) < earliest) one.drop(noAnswer());
  }

  #waiting(): Watched[] {
    return [...this.#watched].filter(({ waitingSince }) => waitingSince !== null);
  }

  #lastAnswer(): number {
    return Math.max(0, ...[...this.#watched].map(({ answeredAt }) => answeredAt));
  }

  #isSilent(): boolean {
    const before = performance.now() - BEAT;
    const waits = this.#waiting().some(({ waitingSince }) => (waitingSince ?? before) < before);
    return waits && this.#lastAnswer() < before;
  }

  /** Whether the database lets anything be heard, be it a refusal, to a new connection or to any other. */
  async #answers(): Promise<boolean> {
    const asked = performance.now();
    const probe = new pg.Client({ connectionString: this.#url });
    probe.on('error', () => undefined);
    let isAnswered = false;
    const answered = () => {
      isAnswered = true;
    };
    probe.connect().then(answered, answered);
    for (let turn = 0; turn < TURNS && !isAnswered; turn += 1) {
      await wait(BEAT / 4, undefined, { ref: false });
      isAnswered ||= this.#lastAnswer() > asked;
    }
    streamOf(probe).destroy();
    return isAnswered;
  }

  #find(isAnswering: boolean): void {
    if (this.#isLost === isAnswering)
      log().warn(
        isAnswering ? 'the database answers again' : 'the database answers nobody: connections given up',
      );
    this.#isLost = !isAnswering;
    if (this.#isLost) for (const one of this.#watched) one.drop(noAnswer());
  }
}

/** The socket of a connection, which `pg` does not declare. */
export function streamOf(client: pg.Client): NodeJS.WritableStream & { destroy(error?: Error): void } {
  return (client as unknown as { connection: { stream: ReturnType<typeof streamOf> } }).connection.stream;
}

function noAnswer(): Error {
  return Object.assign(new Error('PostgreSQL does not answer'), { code: 'ETIMEDOUT' });
}
