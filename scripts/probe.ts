/**
 * `npm run probe [-- number [seed]]`: sends random requests as a visitor, as every role of a municipality and as the
 * people of the bodies, to the built portal on a database of its own. It fails on any answer of 500 and above, and on
 * anything of another municipality that is shown to, or changed by, who may not. The same seed makes the same choices.
 */
import { Tenants } from '@/tests/e2e/support/tenants';
import { generateClient } from './portal/generate-client';
import { Chance } from './probe/chance';
import { peopleOfBodies, peopleOfMunicipalities, plantCanaries, VISITOR } from './probe/people';
import { sendAll } from './probe/send';
import { Tally } from './probe/tally';
import { runCommand } from './support/lifetime';
import { step } from './support/progress';
import { serveClone } from './test/served-clone';

const USUAL_NUMBER = 100_000;

runCommand(async (lifetime, [number, seed]) => {
  const most = Number(number ?? USUAL_NUMBER);
  const chance = new Chance(Number(seed ?? Date.now() % 1_000_000_000));
  await step('Generate the database client', () => generateClient(lifetime));
  Object.assign(process.env, await serveClone(lifetime));
  const base = process.env.E2E_BASE_URL ?? '';
  const tenants = await Tenants.open();
  lifetime.onEnd(() => tenants.close());
  const { foreign, canaries, theirs } = await plantCanaries(tenants);
  const municipal = [VISITOR, ...(await peopleOfMunicipalities(tenants, base))];
  const bodies = await peopleOfBodies(tenants, base);
  const before = JSON.stringify(await tenants.stateOf(foreign));
  const tally = new Tally(most, chance.seed);
  // First who must see and change nothing of it; the bodies work for all municipalities, so they come after the look.
  await sendAll({ base, chance, senders: municipal, theirs, canaries, tally, until: Math.round(most * 0.7) });
  const changed = JSON.stringify(await tenants.stateOf(foreign)) !== before;
  if (changed) tally.fail('something of the other municipality was changed');
  await sendAll({ base, chance, senders: bodies, theirs, canaries: [], tally, until: most });
  return tally.finish([...municipal, ...bodies].length);
});
