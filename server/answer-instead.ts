import type { ServerResponse } from 'node:http';

/** A whole answer. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/**
 * Lets `choose` look at the status of an answer before anything of it is sent: the answer that it returns goes out in
 * its place, and what is written afterwards is thrown away. Null lets the answer go on.
 */
export function answerInstead(response: ServerResponse, choose: (status: number) => Answer | null): void {
  const { writeHead, write, end } = response;
  let replaced = false;
  /** Whether the answer was replaced, now or before. */
  const isReplaced = (status: number): boolean => {
    if (replaced || response.headersSent) return replaced;
    const answer = choose(status);
    if (!answer) return false;
    replaced = true;
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
    writeHead.call(response, answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    end.call(response, answer.body, 'utf8');
    return true;
  };
  response.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
    return isReplaced(status) ? this : (writeHead as Anything).call(this, status, ...rest);
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    if (!isReplaced(this.statusCode)) return (write as Anything).apply(this, args);
    done(args);
    return true;
  } as typeof write;
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    if (!isReplaced(this.statusCode)) return (end as Anything).apply(this, args);
    done(args);
    return this;
  } as typeof end;
}

type Anything = (this: ServerResponse, ...args: unknown[]) => never;

/** Tells who writes that their piece is written, so that they go on. */
function done(args: unknown[]): void {
  const last = args.at(-1);
  if (typeof last === 'function') process.nextTick(last);
}
