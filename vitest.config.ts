import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const alias = [
  // Next replaces this marker while building; here it must be a module that does nothing.
  {
    find: /^server-only$/,
    replacement: fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
  },
  { find: /^@\//, replacement: root },
];

/** The settings that every test starts with; none is a secret of anything real. */
const env = {
  NODE_ENV: 'test' as const,
  TZ: 'UTC',
  LOG_LEVEL: 'silent',
  AUTH_SECRET: 'a secret for tests that guards nothing',
};

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest itself would leave one processor out: half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          env,
          environment: 'node',
          // Rules are pure: the files of a worker share what they import. Who puts another module in its place
          // takes it away again, see components/home/municipality-map.test.tsx.
          isolate: false,
          setupFiles: ['tests/support/next-environment.ts'],
          server: { deps: { inline: ['next-auth'] } },
          // Properties try hundreds of cases, also on a machine that does other work.
          testTimeout: 30_000,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'lib/**/*.test.ts', 'components/**/*.test.tsx'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          env,
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          // The files of a worker share the packages, which take longer to start than many a file takes; our own
          // modules are new for each.
          isolate: false,
          setupFiles: ['tests/support/fresh-modules.ts'],
          // The engine has one memory for all that it does: it is new for each file like our own modules.
          server: { deps: { inline: ['@prisma/schema-engine-wasm'] } },
          // A clone of the template takes a tenth of a second; the first test of a file pays for it.
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
