/** `DEMO=false npm run demo:remove`: closes the accounts of the demonstration, so that real use can start. */
import { prepareDatabase } from './portal/database';
import { countDemoPeople } from './portal/demo-people';
import { generateClient } from './portal/generate-client';
import { environmentOf, readSettings } from './portal/prepare';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { PlainFailure } from './support/plain-failure';
import { step } from './support/progress';

const KEPT = [
  'Kept: what they did. The audit trail, their votes, decisions, mandates that ended, evidence and meetings stay, as in',
  'any portal, and so do the people whom they invited and the log-ins of municipalities that they set up. Look those',
  'over, or begin with an empty database if the demonstration must leave nothing.',
].join('\n');

runCommand(async (lifetime) => {
  loadEnvironment();
  const settings = await readSettings(false);
  if (settings.DEMO) {
    throw new PlainFailure(
      'This is a demonstration, which would have nobody left: set DEMO=false (real use) to remove its accounts.',
    );
  }
  await step('Generate the database client', () => generateClient(lifetime));
  const { ownerUrl, portalUrl } = await prepareDatabase(lifetime, {
    externalUrl: settings.DATABASE_URL,
    secret: settings.AUTH_SECRET,
    demo: false,
  });
  Object.assign(process.env, environmentOf(settings, portalUrl));
  // Here and not above: they import the generated client and read the settings of the portal.
  const { removeDemoPeople } = await import('@/lib/privacy/demo-people');
  const { database } = await import('@/lib/platform/database');
  lifetime.onEnd(() => database().$disconnect());
  const removed = await removeDemoPeople();
  const left = await countDemoPeople(ownerUrl);
  console.log(
    `\n${removed.map((email) => `  ${email}`).join('\n')}\n\n${removed.length} accounts closed.\n${KEPT}`,
  );
  if (left > 0) throw new Error(`${left} accounts of the demonstration are still open`);
  return 0;
});
