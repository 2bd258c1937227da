import { definePolicy } from '@/lib/platform/policy';

/** Everyone who works at or sits in the council of a municipality may know who votes for it. */
const ownMunicipality = {
  reader: 'own',
  coordinator: 'own',
  secretary: 'own',
  delegate: 'own',
  council: 'own',
  administrator: 'own',
} as const;

/** Who may do what with mandates and with the instructions of a council. */
export const mandatePolicy = definePolicy({
  'mandate.list': { ...ownMunicipality, auditor: 'any' },
  'mandate.standing': ownMunicipality,
  'mandate.prepare': { secretary: 'own', administrator: 'own' },
  'mandate.scan': { secretary: 'own', delegate: 'own', administrator: 'own', auditor: 'any' },
  'mandate.register': { secretary: 'own', administrator: 'own' },
  'mandate.revoke': { secretary: 'own', administrator: 'own' },
  'instruction.prepare': { secretary: 'own', council: 'own' },
  'instruction.give': { secretary: 'own', council: 'own' },
});
