import { defineConfig } from 'prisma/config';

// Prisma looks for a native engine and would download it; generating the client needs none. Any existing
// program satisfies the look-up, so `prisma generate` works without a network. To use `prisma migrate deploy`
// set PRISMA_SCHEMA_ENGINE_BINARY to an empty value: Prisma then fetches its engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Empty while generating the client, which needs no database.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
