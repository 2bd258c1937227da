import { type IncomingHttpHeaders, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An answer as it came over the line, as far as it came. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** What may be sent: nothing, one piece, or pieces of unknown number (chunked). */
export type RawBody = string | Buffer | AsyncIterable<Buffer>;

/** Sends a request byte for byte as given, which a browser and fetch do not; follows nothing. */
export function rawRequest(
  base: string,
  [method, path]: [string, string],
  headers: Record<string, string> = {},
  body?: RawBody,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: { connection: 'close', ...headers } });
    let answered = false;
    sent.once('response', (answer) => {
      answered = true;
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      const finish = () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      answer.once('end', finish).once('error', finish);
    });
    // Whoever sends more than is read may be cut off after the answer.
    sent.once('error', (error) => answered || reject(error));
    if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) sent.end(body);
    // Its error is that of the request, seen above.
    else pipeline(Readable.from(body), sent).catch(() => undefined);
  });
}

const BOUNDARY = '----bindend-boundary';

/** The header of a form of `formOf`. */
export const FORM_TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A form as a browser sends it. */
export function formOf(fields: [string, string][]): Buffer {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
}
