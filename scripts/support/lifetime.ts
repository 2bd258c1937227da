import { reportFailure } from './plain-failure';

const PARENT_CHECK_MS = 500;

/** Something that must be ended with the command: a child, a server, a lock. */
type Closer = () => Promise<unknown>;

/**
 * What a command must end when it ends, in reverse order of its beginning, whether it finished, failed or was
 * told to stop: Ctrl-C, SIGTERM, or its terminal closing. A second signal while stopping changes nothing: npm
 * and the terminal may both send one.
 */
export class Lifetime {
  private readonly closers: Closer[] = [];
  private ending: Promise<void> | undefined;

  /** Calls `closer` when the command ends. */
  onEnd(closer: Closer): void {
    this.closers.push(closer);
  }

  /** Ends everything; never rejects, so that one failing closer does not keep the others from closing. */
  end(): Promise<void> {
    this.ending ??= (async () => {
      for (const close of this.closers.splice(0).reverse()) await close().catch(() => undefined);
    })();
    return this.ending;
  }

  get isEnding(): boolean {
    return this.ending !== undefined;
  }
}

/** Runs a command with a lifetime and exits with its code: 0, 1 after a failure, or 0 when told to stop. */
export function runCommand(main: (lifetime: Lifetime, args: string[]) => Promise<number>): void {
  const lifetime = new Lifetime();
  // A closed terminal must not turn the farewell into an error.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const stop = () => {
    if (lifetime.isEnding) return;
    process.stdout.write('\nStopping …\n');
    lifetime.end().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  stopWithNpm(stop);
  main(lifetime, process.argv.slice(2)).then(
    (code) => finish(lifetime, code),
    (error: unknown) => {
      // What breaks because everything is being stopped is no failure.
      if (!lifetime.isEnding) reportFailure(error);
      return finish(lifetime, 1);
    },
  );
}

async function finish(lifetime: Lifetime, code: number): Promise<void> {
  if (lifetime.isEnding) return;
  await lifetime.end();
  process.exit(code);
}

/**
 * npm passes SIGTERM to the shell between it and us, and the shell ends without passing it on. So a parent that
 * is gone counts as a signal too.
 */
function stopWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
}
