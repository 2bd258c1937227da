import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with the own log-in of a municipality. `admit` is for who comes from it: they act for themselves. */
export const ssoPolicy = definePolicy({
  'sso.choices': { visitor: 'any' },
  'sso.find': { administrator: 'own' },
  'sso.save': { administrator: 'own' },
  'sso.switchOn': { administrator: 'own' },
  'sso.switchOff': { administrator: 'own' },
  'sso.askDomain': { administrator: 'own' },
  'sso.withdrawDomain': { administrator: 'own', bureau: 'any' },
  'sso.addRole': { administrator: 'own' },
  'sso.removeRole': { administrator: 'own' },
  'sso.unlink': { administrator: 'own' },
  'sso.domains': { bureau: 'any', auditor: 'any' },
  'sso.findDomain': { bureau: 'any' },
  'sso.confirmDomain': { bureau: 'any' },
  'sso.refuseDomain': { bureau: 'any' },
  'sso.admit': { member: 'own' },
});
