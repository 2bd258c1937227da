/**
 * Answers Prisma's command line in the place of its native schema engine, which would have to be downloaded:
 * one JSON-RPC request per line, carried out by the same engine as WebAssembly. Only what `migrate deploy` and
 * `migrate status` ask for; the histories, checksums and refusals are Prisma's own on both sides.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { withSchemaEngine } from '@/scripts/database/schema-engine';

type Request = { id: number; method: string; params: never };

const METHODS: Record<string, (engine: SchemaEngine, params: never) => Promise<unknown>> = {
  applyMigrations: (engine, params) => engine.applyMigrations(params),
  diagnoseMigrationHistory: (engine, params) => engine.diagnoseMigrationHistory(params),
};

const { values, positionals } = parseArgs({
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const { url } = JSON.parse(values.datasource ?? '{}') as { url: string };

await withSchemaEngine(url, async (engine) => {
  if (positionals.join(' ') === 'cli can-connect-to-database') {
    await engine.ensureConnectionValidity({ datasource: { tag: 'ConnectionString', url } });
    return;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line) as Request;
    const answer = await answerTo(engine, method, params);
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...answer })}\n`);
  }
});

async function answerTo(engine: SchemaEngine, method: string, params: never) {
  const run = METHODS[method];
  if (!run) return { error: { code: -32601, message: `${method} is not answered here` } };
  try {
    return { result: await run(engine, params) };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { error: { code: 4466, message, data: { is_panic: false, message, error_code: code } } };
  }
}
