import type { ServerResponse } from 'node:http';

/** A whole answer. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** Another status for an answer whose words are right, with headers that go with it. */
export type Restated = { status: number; headers: Record<string, string>; body?: undefined };

/** What goes out: null is the answer as it is. An answer may take a moment to make. */
export type Choice = Answer | Restated | Promise<Answer> | null;

/**
 * Lets `choose` look at the status of an answer before anything of it is sent: the answer that it returns goes out in
 * its place, and what is written afterwards is thrown away. Null lets the answer go on.
 */
export function answerInstead(response: ServerResponse, choose: (status: number) => Choice): void {
  const { writeHead, write, end, flushHeaders } = response;
  let chosen: Choice | undefined;
  const send = (answer: Answer) => {
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
    writeHead.call(response, answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    end.call(response, answer.body, 'utf8');
  };
  /** Whether the answer was replaced, now or before. */
  const isReplaced = (status: number): boolean => {
    if (chosen === undefined && !response.headersSent) {
      chosen = choose(status);
      if (chosen instanceof Promise) chosen.then(send, () => response.destroy());
      else if (chosen?.body !== undefined) send(chosen);
      else if (chosen) restate(response, chosen);
    }
    return chosen instanceof Promise || chosen?.body !== undefined;
  };
  response.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
    if (isReplaced(status)) return this;
    return (writeHead as Anything).call(this, chosen ? this.statusCode : status, ...rest);
  } as typeof writeHead;
  response.flushHeaders = function (this: ServerResponse) {
    if (!isReplaced(this.statusCode)) flushHeaders.call(this);
  };
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

function restate(response: ServerResponse, { status, headers }: Restated): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

type Anything = (this: ServerResponse, ...args: unknown[]) => never;

/** Tells who writes that their piece is written, so that they go on. */
function done(args: unknown[]): void {
  const last = args.at(-1);
  if (typeof last === 'function') process.nextTick(last);
}
