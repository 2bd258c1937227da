import { IncomingMessage } from 'node:http';

/** Bodies up to this many bytes are always read: a log-in or a vote must not wait for the files of others. */
const SMALL = 64 * 1024;

/** Bytes of larger bodies that are in memory at the same time, of all requests together. */
const MOST_HELD = 64 * 1024 * 1024;

/** How much of a body that is too large is still taken in, and thrown away, so that its sender gets to read why. */
const PATIENCE = { times: 3, ms: 5_000 };

let held = 0;

/** A whole body, or why there is none: the sender went away, it was too large, or too many are being read. */
export type ReadBody = Buffer | 'gone' | 'too_large' | 'too_many';

/** Whether a request brings a body (RFC 9112, 6.3). */
export function bringsBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Reads a body whole, but never more than `most` bytes, whatever its length was said to be. What it holds counts
 * until `released` is kept.
 */
export function readBody(request: IncomingMessage, most: number, released: Promise<void>): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too_large');
  const parts: Buffer[] = [];
  let size = 0;
  let counted = 0;
  released.then(() => {
    held -= counted;
    counted = 0;
  });
  return new Promise((resolve) => {
    const stop = (why: ReadBody) => {
      request.off('data', take);
      resolve(why);
    };
    const take = (part: Buffer) => {
      size += part.length;
      if (size > most) return stop('too_large');
      if (size > SMALL) {
        if (held + size - counted > MOST_HELD) return stop('too_many');
        held += size - counted;
        counted = size;
      }
      parts.push(part);
    };
    request.on('data', take);
    request.once('end', () => stop(Buffer.concat(parts)));
    request.once('error', () => stop('gone'));
    request.once('close', () => stop('gone'));
  });
}

/**
 * Throws away what still comes of a body, for a short while and up to a few times `most` bytes. Whoever sends reads
 * no answer before: a connection that is closed while they send loses it.
 */
export function discardRest(request: IncomingMessage, most: number): Promise<void> {
  if (request.complete) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const timer = setTimeout(resolve, PATIENCE.ms).unref();
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most * PATIENCE.times) end();
    });
    request.once('end', end).once('close', end).once('error', end);
    request.resume();
  });
}

/** The same request with its body in memory, to be read again by who comes next. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { 'transfer-encoding': _coding, ...headers } = request.headers;
  copy.headers = { ...headers, 'content-length': String(body.length) };
  copy.rawHeaders = request.rawHeaders;
  copy.httpVersion = request.httpVersion;
  copy.httpVersionMajor = request.httpVersionMajor;
  copy.httpVersionMinor = request.httpVersionMinor;
  copy.method = request.method;
  copy.url = request.url;
  copy.push(body);
  copy.push(null);
  copy.complete = true;
  return copy;
}
