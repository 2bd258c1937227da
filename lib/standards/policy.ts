import { definePolicy } from '@/lib/platform/policy';

/** The catalogue is open to everybody; the Taskforce prepares what a College decides on. */
export const standardPolicy = definePolicy({
  'standard.list': { visitor: 'any' },
  'standard.count': { visitor: 'any' },
  'standard.find': { visitor: 'any' },
  'standard.advance': { taskforce_member: 'any', taskforce_chair: 'any' },
});
