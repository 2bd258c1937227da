import { definePolicy } from '@/lib/platform/policy';

/** Everyone who works at or sits in the council of a municipality reads what it votes. */
const ownMunicipality = {
  reader: 'own',
  coordinator: 'own',
  secretary: 'own',
  delegate: 'own',
  council: 'own',
  administrator: 'own',
} as const;

/** Who may do what with the assembly. */
export const assemblyPolicy = definePolicy({
  'meeting.list': { visitor: 'any' },
  'meeting.read': { visitor: 'any' },
  'agendaItem.read': { visitor: 'any' },
  'ballot.roll': { visitor: 'any' },
  'meeting.prepareList': { bureau: 'any', assembly_chair: 'any', auditor: 'any' },
  'meeting.prepare': { bureau: 'any', assembly_chair: 'any', auditor: 'any' },
  'ballot.forMunicipality': ownMunicipality,
  'ballot.toCast': ownMunicipality,
  'meeting.draft': { bureau: 'any' },
  'meeting.revise': { bureau: 'any' },
  'meeting.addItem': { bureau: 'any' },
  'meeting.removeItem': { bureau: 'any' },
  'meeting.call': { bureau: 'any' },
  'meeting.open': { bureau: 'any', assembly_chair: 'any' },
  'meeting.close': { bureau: 'any', assembly_chair: 'any' },
  'ballot.open': { bureau: 'any', assembly_chair: 'any' },
  'ballot.close': { bureau: 'any', assembly_chair: 'any' },
  'ballot.castVote': { delegate: 'own' },
});
