import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with personal data: everyone with their own, and nobody with that of another. */
export const privacyPolicy = definePolicy({
  'privacy.ownData': { member: 'own' },
  'privacy.erase': { member: 'own' },
});
