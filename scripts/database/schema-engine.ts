import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import type { SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** No table or enum is managed by anyone else. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The least that the engine accepts as a schema; drafting needs only the provider. */
export const BARE_SCHEMA: SchemaContainer = {
  path: 'bare.prisma',
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
};

let loaded: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined;

/**
 * Prisma's own schema engine as WebAssembly, so that a migration is drafted without the download of a binary.
 * Applying migrations does not need it.
 * The package's main entry imports the `.wasm` as a module, which Node only does behind a flag; so the file is
 * instantiated here, as a bundler would.
 */
function load() {
  loaded ??= (async () => {
    // Without this registry a panic inside the engine ends the process instead of rejecting with its text.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bindings;
  })();
  return loaded;
}

function panic(message: string): never {
  throw new Error(`Prisma's schema engine stopped: ${message}`);
}

/** Runs `work` with an engine on the database of `url`, over one connection that is closed afterwards. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine: Engine } = await load();
  // One connection: the engine's advisory lock belongs to a session and must be freed by the same one.
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new EnginePg({ connectionString: url, max: 1 }, { onPoolError: () => undefined }),
  );
  const open: { dispose: () => Promise<unknown> }[] = [];
  const engine = await Engine.new({ datamodels: [[BARE_SCHEMA.path, BARE_SCHEMA.content]] }, () => {}, {
    ...adapter,
    connect: async () => {
      const connection = await adapter.connect();
      connection.map((opened) => open.push(opened));
      return connection;
    },
  });
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const connection of open) await connection.dispose();
  }
}

/**
 * Prisma's adapter with two repairs that the schema engine needs (seen in 7.10.0).
 * It cuts a script at every semicolon, which breaks function bodies and commits halfway: here the script goes
 * whole, as Prisma's native engine sends it, and PostgreSQL runs it as one transaction. And it does not know
 * the type "char" of PostgreSQL's own catalogue, which the engine reads to compare a database with a schema.
 */
class EnginePg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
    adapter.executeScript = async (script: string) => {
      await query(script).catch(rethrow);
    };
    // The engine sends one query at a time, so these are the columns of the query that just ran.
    let charColumns: number[] = [];
    pool.query = (async (...args: unknown[]) => {
      const result = await query(...args);
      charColumns = relabelCatalogueChars(result.fields);
      return result;
    }) as typeof pool.query;
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

/** Calls the "char" columns text, which the adapter knows, and returns their places. */
function relabelCatalogueChars(fields: pg.FieldDef[]): number[] {
  const places = fields.flatMap((field, place) => (field.dataTypeID === CATALOGUE_CHAR ? [place] : []));
  for (const field of fields)
    if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = pg.types.builtins.TEXT;
  return places;
}

/** PostgreSQL's number for the type "char": one byte, in its catalogue only. */
const CATALOGUE_CHAR = 18;

function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** The files of `prisma/schema`, sorted by name. */
export function readSchema(folder: string): SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: readFileSync(path.join(folder, name), 'utf8'),
    }));
}
