import { definePolicy } from '@/lib/platform/policy';

const college = { college_member: 'own', college_chair: 'own', college_secretary: 'own' } as const;
const lead = { college_chair: 'own', college_secretary: 'own' } as const;

/** Who may do what with decisions of a College. What is not published is for that College, and for the auditor. */
export const decisionPolicy = definePolicy({
  'decision.draft': college,
  'decision.revise': college,
  'decision.withdraw': college,
  'decision.submit': college,
  'decision.castVote': { college_member: 'own', college_chair: 'own' },
  'decision.close': lead,
  'decision.publish': lead,

  'decision.listPublished': { visitor: 'any' },
  'decision.findPublished': { visitor: 'any' },
  'decision.listOfCollege': { ...college, auditor: 'any' },
  'decision.find': { ...college, auditor: 'any' },
  'decision.searchVersions': college,
  'decision.findVersion': college,
  'decision.previewPublication': lead,
});
