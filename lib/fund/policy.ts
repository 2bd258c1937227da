import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with the fund. The bureau and the controller write the budget; the assembly decides on it. */
export const fundPolicy = definePolicy({
  'fund.years': { visitor: 'any' },
  'fund.year': { visitor: 'any' },
  'fund.contributions': { visitor: 'any' },
  'budget.edit': { bureau: 'any', controller: 'any', auditor: 'any' },
  'budget.draft': { bureau: 'any', controller: 'any' },
  'budget.revise': { bureau: 'any', controller: 'any' },
  'budget.addLine': { bureau: 'any', controller: 'any' },
  'budget.changeLine': { bureau: 'any', controller: 'any' },
  'budget.removeLine': { bureau: 'any', controller: 'any' },
});
