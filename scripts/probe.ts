/**
 * `npm run probe [-- number [seed]]`: sends random requests as a visitor, as every role of a municipality and of the
 * bodies, to the built portal on a database of its own. It fails on any answer of 500 and above, and on
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
  const tenants = new Tenants();
  lifetime.onEnd(() => tenants.close());
  const { foreign, names, hidden, theirs } = await plantCanaries(tenants);
  const municipal = [VISITOR, ...(await peopleOfMunicipalities(tenants, base))];
  const others = await peopleOfBodies('others', tenants, base);
  const overseers = await peopleOfBodies('overseers', tenants, base);
  const before = JSON.stringify(await tenants.stateOf(foreign));
  const tally = new Tally(most, chance.seed);
  const probe = { base, chance, theirs, tally };
  const share = (part: number) => Math.round(most * part);
  // First who must change nothing of it; the bodies work for all municipalities, so they come after the look.
  await sendAll({ ...probe, senders: municipal, canaries: [...names, ...hidden], until: share(0.6) });
  const changed = JSON.stringify(await tenants.stateOf(foreign)) !== before;
  if (changed) tally.fail('something of the other municipality was changed');
  await sendAll({ ...probe, senders: others, canaries: hidden, until: share(0.85) });
  await sendAll({ ...probe, senders: overseers, canaries: [], until: most });
  return tally.finish([...municipal, ...others, ...overseers].length);
});
