/** `npm run migration -- <name>`: writes the migration from what the migrations make to what the schema says. */
import path from 'node:path';
import { authorMigration } from './database/author-migration';
import { dataFolder, startEmbedded } from './database/embedded';
import { loadEnvironment } from './support/environment';
import { PROJECT } from './support/project';
import { runScript } from './support/run-script';

runScript(async ([name = '']) => {
  loadEnvironment();
  const external = process.env.DATABASE_URL;
  const server = external
    ? null
    : await startEmbedded({ folder: dataFolder(PROJECT), projectFolder: PROJECT });
  try {
    const file = await authorMigration(server?.ownerUrl ?? external ?? '', name, new Date());
    console.log(
      file
        ? `Wrote ${path.relative(PROJECT, file)}: read it before you commit.`
        : 'The schema and the migrations agree.',
    );
  } finally {
    await server?.stop();
  }
});
