import { definePolicy } from '@/lib/platform/policy';

/** What is known of municipalities is public. The bureau reads lists of their inhabitants in. */
export const municipalityPolicy = definePolicy({
  'municipality.list': { visitor: 'any' },
  'municipality.find': { visitor: 'any' },
  'municipality.figures': { visitor: 'any' },
  'municipality.turnout': { visitor: 'any' },
  'municipality.news': { visitor: 'any' },
  'inhabitants.list': { bureau: 'any', auditor: 'any' },
  'inhabitants.find': { bureau: 'any', auditor: 'any' },
  'inhabitants.import': { bureau: 'any' },
  'inhabitants.apply': { bureau: 'any' },
  'inhabitants.discard': { bureau: 'any' },
});
