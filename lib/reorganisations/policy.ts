import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with municipal reorganisations. The bureau keeps the register; the auditor looks on. */
export const reorganisationPolicy = definePolicy({
  'reorganisation.list': { bureau: 'any', auditor: 'any' },
  'reorganisation.find': { bureau: 'any', auditor: 'any' },
  'reorganisation.draft': { bureau: 'any' },
  'reorganisation.addPart': { bureau: 'any' },
  'reorganisation.removePart': { bureau: 'any' },
  'reorganisation.import': { bureau: 'any' },
  'reorganisation.carryOut': { bureau: 'any' },
  'reorganisation.withdraw': { bureau: 'any' },
});
