import { spawn } from 'node:child_process';
import { projectPath } from '@/scripts/support/project';

const CLI = projectPath('node_modules', 'prisma', 'build', 'index.js');
const ENGINE = projectPath('tests', 'support', 'prisma-cli', 'schema-engine.mjs');

/** Runs Prisma's own command line on the database of `url`, as an operator would, but without any download. */
export async function prisma(
  url: string,
  ...words: string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: projectPath(),
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
      // Prisma would ask the internet for news about itself.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, output };
}
