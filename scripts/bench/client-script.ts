import { gzipSync } from 'node:zlib';
import type { SizeMeasurement } from './measurement';

const LIMIT_BYTES = 120_000;

/** The JavaScript that a page makes a browser load, compressed with gzip, in bytes. */
export async function measureClientScript(address: string, path: string): Promise<SizeMeasurement> {
  const html = await (await fetch(`${address}${path}`)).text();
  const sources = new Set([...scriptSources(html), ...preloadedScripts(html)]);
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const answer = await fetch(new URL(source, address));
      return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 6 }).length;
    }),
  );
  return {
    name: `script of ${path}, compressed`,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    limit: LIMIT_BYTES,
  };
}

/** Old browsers only load `nomodule` scripts, so those do not count. */
function scriptSources(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => !/\snomodule/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"]+)"/i.exec(tag)?.[1] ?? [])
    .map(unescaped);
}

function preloadedScripts(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /\sas="script"/i.test(tag) || /\srel="modulepreload"/i.test(tag))
    .flatMap((tag) => /\shref="([^"]+)"/i.exec(tag)?.[1] ?? [])
    .map(unescaped);
}

function unescaped(address: string): string {
  return address.replaceAll('&amp;', '&');
}
