import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with the work programme. The bureau writes it; the assembly decides on it. */
export const programmePolicy = definePolicy({
  'programme.edit': { bureau: 'any', controller: 'any', auditor: 'any' },
  'programme.draft': { bureau: 'any' },
  'programme.revise': { bureau: 'any' },
  'programme.addItem': { bureau: 'any' },
  'programme.removeItem': { bureau: 'any' },
});
