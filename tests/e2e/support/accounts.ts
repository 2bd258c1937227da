import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password';

/**
 * Demo accounts by what they do in the tests. Each is logged in once, see accounts.setup.ts. No test gives or takes a
 * role of theirs: that replaces the token of a session, and the next test would bring the old one.
 */
export const ACCOUNTS = {
  coordinatorNijmegen: 'informatiemanager.nijmegen@demo.bindend.example',
  delegateNijmegen: 'stemgemachtigde.nijmegen@demo.bindend.example',
  delegateAmsterdam: 'stemgemachtigde.amsterdam@demo.bindend.example',
  delegateVlieland: 'stemgemachtigde.vlieland@demo.bindend.example',
  councilNijmegen: 'raadslid.nijmegen@demo.bindend.example',
  administratorGoes: 'beheerder.goes@demo.bindend.example',
  readerAmsterdam: 'medewerker.amsterdam@demo.bindend.example',
  collegeChair: 'voorzitter.college@demo.bindend.example',
  collegeSecretary: 'secretaris.college@demo.bindend.example',
  collegeMember1: 'lid1.college@demo.bindend.example',
  collegeMember2: 'lid2.college@demo.bindend.example',
  collegeMember3: 'lid3.college@demo.bindend.example',
  collegeMember4: 'lid4.college@demo.bindend.example',
  administratorVlieland: 'beheerder.vlieland@demo.bindend.example',
  bureau: 'bureau.vng@demo.bindend.example',
  controller: 'controller.vng@demo.bindend.example',
  assemblyChair: 'voorzitter.alv@demo.bindend.example',
  auditor: 'auditor@demo.bindend.example',
} as const;

export type AccountKey = keyof typeof ACCOUNTS;
export const PASSWORD = DEMO_PASSWORD;

/** The file with the logged-in state of an account: `test.use({ storageState: stateOf('bureau') })`. */
export function stateOf(account: AccountKey): string {
  return `.data/e2e/${account}.json`;
}
