import fc from 'fast-check';
import type { Plan } from '../../../lib/reorganisations/plan';

const code = fc.constantFrom('GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005');

/** Any plan over a handful of municipalities, most of them wrong. */
export function plans(): fc.Arbitrary<Plan> {
  const part = fc.record({
    from: code,
    to: code,
    toName: fc.constantFrom('Een', 'Twee'),
    addresses: fc.nat(3),
    isMain: fc.boolean(),
  });
  return fc.record({ on: fc.constant('2027-01-01'), parts: fc.array(part, { maxLength: 6 }) });
}
