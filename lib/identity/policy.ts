import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with people, roles and log-ins. Logging in and out stand before the table: nobody acts yet, or only for themselves. */
export const identityPolicy = definePolicy({
  'session.actFor': { member: 'own' },
  'account.find': { member: 'own' },
  'people.list': { secretary: 'own', administrator: 'own', auditor: 'any' },
  'people.find': { secretary: 'own', administrator: 'own', auditor: 'any' },
  'people.administrators': { bureau: 'any', auditor: 'any' },
  'people.firstAdministrator': { bureau: 'any' },
  'invitation.find': { visitor: 'any' },
  'invitation.send': { administrator: 'own', bureau: 'any' },
  'invitation.withdraw': { administrator: 'own', bureau: 'any' },
  'invitation.accept': { member: 'own' },
  'membership.give': { administrator: 'own' },
  'membership.take': { administrator: 'own' },
  'password.reset': { member: 'own' },
  'password.change': { member: 'own' },
});
