import { definePolicy } from '@/lib/platform/policy';

const municipality = {
  reader: 'own',
  coordinator: 'own',
  secretary: 'own',
  delegate: 'own',
  council: 'own',
  administrator: 'own',
} as const;

/** What a municipality must meet is read by everybody who works or sits there. */
export const obligationPolicy = definePolicy({
  'obligation.list': municipality,
  'obligation.summary': municipality,
  'obligation.ofStandards': municipality,
});
