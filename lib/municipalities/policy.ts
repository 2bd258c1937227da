import { definePolicy } from '@/lib/platform/policy';

/** What is known of municipalities is public: anyone reads, nobody writes here. */
export const municipalityPolicy = definePolicy({
  'municipality.list': { visitor: 'any' },
  'municipality.find': { visitor: 'any' },
  'municipality.figures': { visitor: 'any' },
  'municipality.turnout': { visitor: 'any' },
  'municipality.news': { visitor: 'any' },
});
