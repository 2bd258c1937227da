import { messageOf, PlainFailure } from './plain-failure';

/**
 * Runs a script with the arguments after its name and sets the exit code: 0, or 1 after a failure.
 * A PlainFailure prints its one sentence; anything else is a defect and keeps its stack.
 */
export function runScript(main: (args: string[]) => Promise<number | void>): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code ?? process.exitCode ?? 0;
    },
    (error: unknown) => {
      reportFailure(error);
      process.exitCode = 1;
    },
  );
}

/** Prints a failure for people: one sentence, or everything when it is a defect. */
export function reportFailure(error: unknown): void {
  if (error instanceof PlainFailure) console.error(`\n✗ ${messageOf(error)}`);
  else console.error(error);
}
