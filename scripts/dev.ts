/** `npm run dev`: the same as `npm start` with hot reload instead of a build. */
import { demoAccountLines } from './portal/demo-accounts';
import { preparePortal } from './portal/prepare';
import { servePortal } from './portal/serve';
import { exitOf } from './support/child';
import { runCommand } from './support/lifetime';

runCommand(async (lifetime) => {
  const portal = await preparePortal(lifetime, { development: true });
  const server = await servePortal(lifetime, portal, 'dev');
  const accounts = portal.settings.DEMO ? await demoAccountLines() : [];
  console.log(
    ['', `Bindend runs at ${portal.settings.PUBLIC_URL}, with hot reload`, '', ...accounts, ''].join('\n'),
  );
  return exitOf(server);
});
