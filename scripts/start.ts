/** `npm start`: from a fresh clone to a portal that is served, one line per step. */
import { buildPortal } from './portal/build';
import { demoAccountLines } from './portal/demo-accounts';
import { preparePortal } from './portal/prepare';
import { servePortal } from './portal/serve';
import { exitOf } from './support/child';
import { runCommand } from './support/lifetime';
import { step } from './support/progress';

runCommand(async (lifetime) => {
  const portal = await preparePortal(lifetime);
  await step('Build the portal', () => buildPortal(lifetime, portal.env));
  const server = await servePortal(lifetime, portal, 'start');
  const accounts = portal.settings.DEMO ? await demoAccountLines() : [];
  console.log(
    ['', `Bindend runs at ${portal.settings.PUBLIC_URL}`, '', ...accounts, '', 'Stop with Ctrl-C.'].join(
      '\n',
    ),
  );
  return exitOf(server);
});
