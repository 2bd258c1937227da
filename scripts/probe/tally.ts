const EVERY_MS = 5_000;
const MOST_SHOWN = 20;

/** Counts answers, prints a line of progress now and then, and remembers what went wrong. */
export class Tally {
  sent = 0;
  readonly #started = Date.now();
  readonly #statuses = new Map<number, number>();
  readonly #failures: string[] = [];
  #told = Date.now();

  constructor(
    readonly most: number,
    readonly seed: number,
  ) {
    console.log(`• Send ${most} random requests with seed ${seed}`);
  }

  /** Counts an answer. */
  count(status: number): void {
    this.sent += 1;
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    if (Date.now() - this.#told < EVERY_MS) return;
    this.#told = Date.now();
    console.log(this.#line());
  }

  /** Notes what must not be, and shows the first of them. */
  fail(what: string): void {
    this.#failures.push(what);
    if (this.#failures.length <= MOST_SHOWN) console.log(`✗ ${what}`);
  }

  /** Prints the outcome; the exit code. */
  finish(people: number): number {
    console.log(this.#line());
    if (this.#failures.length === 0)
      console.log(
        `✓ ${this.sent} requests as ${people} people: no answer of 500, nothing of another municipality.`,
      );
    else console.log(`✗ ${this.#failures.length} failures; repeat with seed ${this.seed}.`);
    return this.#failures.length === 0 ? 0 : 1;
  }

  #line(): string {
    const each = Math.round((this.sent * 1000) / Math.max(1, Date.now() - this.#started));
    const statuses = [...this.#statuses].sort().map(([status, count]) => `${status}: ${count}`);
    return `• ${this.sent} of ${this.most}, ${each} a second, failures ${this.#failures.length} (${statuses.join(', ')})`;
  }
}
