/** `npm run migration -- <name>`: writes the migration from what the migrations make to what the schema says. */
import path from 'node:path';
import { authorMigration } from './database/author-migration';
import { dataFolder, startEmbedded } from './database/embedded';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { PROJECT } from './support/project';

runCommand(async (lifetime, [name = '']) => {
  loadEnvironment();
  let ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) {
    const server = await startEmbedded({ folder: dataFolder(PROJECT), projectFolder: PROJECT });
    lifetime.onEnd(server.stop);
    ownerUrl = server.ownerUrl;
  }
  const file = await authorMigration(ownerUrl, name, new Date());
  console.log(
    file
      ? `Wrote ${path.relative(PROJECT, file)}: read it before you commit.`
      : 'The schema and the migrations agree.',
  );
  return 0;
});
