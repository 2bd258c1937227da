import { definePolicy } from '@/lib/platform/policy';

/** The catalogue is open to everybody. */
export const standardPolicy = definePolicy({
  'standard.list': { visitor: 'any' },
  'standard.count': { visitor: 'any' },
  'standard.find': { visitor: 'any' },
});
