import { definePolicy } from '@/lib/platform/policy';

const municipality = {
  reader: 'own',
  coordinator: 'own',
  secretary: 'own',
  delegate: 'own',
  council: 'own',
  administrator: 'own',
} as const;

/**
 * What a municipality must meet, and what it shows for it, is read by everybody who works or sits there. Evidence is
 * kept by the coordinator. Source: docs/domain.md#roles.
 */
export const obligationPolicy = definePolicy({
  'obligation.list': municipality,
  'obligation.summary': municipality,
  'obligation.ofStandards': municipality,
  'obligation.find': { ...municipality, auditor: 'any' },
  'evidence.file': { ...municipality, auditor: 'any' },
  'evidence.add': { coordinator: 'own' },
  'evidence.withdraw': { coordinator: 'own' },
});
