import { expect, test } from 'vitest';
import { World } from '../../support/world';

const world = World.use();

/**
 * What becomes of the rows of a municipality that ends, for each kind that there is. `passes`: the successor goes on
 * with it. `ends`: it stops, and the successor makes its own. `stays`: it is history under the name of its time.
 * Where each is proved: carry-out.test.ts.
 */
const BECOMES: Record<string, 'passes' | 'ends' | 'stays'> = {
  membership: 'passes',
  obligation: 'passes',
  evidence: 'passes',
  // Never rewritten: a transfer beside it says what passed.
  contribution: 'passes',
  // Never rewritten: weights and contributions add them up for the successor.
  inhabitant_count: 'passes',
  invitation: 'ends',
  mandate: 'ends',
  // Nobody logs in at a municipality that ended.
  identity_provider: 'ends',
  provider_domain: 'ends',
  role_mapping: 'ends',
  external_identity: 'ends',
  mandate_scan: 'stays',
  // The successor reads it through the evidence that passed.
  evidence_file: 'stays',
  council_instruction: 'stays',
  entitlement: 'stays',
  vote: 'stays',
  audit_entry: 'stays',
};

test('every kind of row that a municipality has says what becomes of it when the municipality ends', async () => {
  const tables = await world.owner.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'municipality_id' ORDER BY 1`;
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(BECOMES).sort());
});
