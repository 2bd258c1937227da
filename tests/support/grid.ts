import type { Column, Condition } from '@/lib/platform/policy';

/** The columns of the grid, in groups: outside, municipality, College, Taskforce, VNG, supervision. */
export const COLUMNS: Column[] = [
  ...(['visitor', 'member'] as const),
  ...(['reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'] as const),
  ...(['college_member', 'college_chair', 'college_secretary'] as const),
  ...(['taskforce_member', 'taskforce_chair'] as const),
  ...(['assembly_chair', 'bureau', 'controller', 'counting_committee'] as const),
  ...(['auditor', 'operator'] as const),
];

const CELL: Record<string, Condition | null> = { '.': null, o: 'own', a: 'any' };

/**
 * Who may do what, written by hand and apart from the code: a row per action, a column per role. A point is
 * nothing, `o` only what is their own, `a` any. Change it together with the policy, and ask why each time.
 */
const GRID = `
                              vm rcsdca mcs mc abkt au
session.actFor                .o ...... ... .. .... ..
session.confirmByCode         .o ...... ... .. .... ..
session.confirmByPasskey      .o ...... ... .. .... ..
session.list                  .o ...... ... .. .... ..
session.end                   .o ...... ... .. .... ..
session.endOthers             .o ...... ... .. .... ..
factor.list                   .o ...... ... .. .... ..
totp.begin                    .o ...... ... .. .... ..
totp.pending                  .o ...... ... .. .... ..
totp.add                      .o ...... ... .. .... ..
totp.remove                   .o ...... ... .. .... ..
passkey.prepare               .o ...... ... .. .... ..
passkey.add                   .o ...... ... .. .... ..
passkey.rename                .o ...... ... .. .... ..
passkey.remove                .o ...... ... .. .... ..
recoveryCode.renew            .o ...... ... .. .... ..
account.find                  .o ...... ... .. .... ..
people.list                   .. ..o..o ... .. .... a.
people.find                   .. ..o..o ... .. .... a.
people.administrators         .. ...... ... .. .a.. a.
people.firstAdministrator     .. ...... ... .. .a.. ..
invitation.find               a. ...... ... .. .... ..
invitation.send               .. .....o ... .. .a.. ..
invitation.withdraw           .. .....o ... .. .a.. ..
invitation.accept             .o ...... ... .. .... ..
membership.give               .. .....o ... .. .... ..
membership.take               .. .....o ... .. .... ..
password.reset                .o ...... ... .. .... ..
password.change               .o ...... ... .. .... ..
sso.choices                   a. ...... ... .. .... ..
sso.find                      .. .....o ... .. .... ..
sso.save                      .. .....o ... .. .... ..
sso.switchOn                  .. .....o ... .. .... ..
sso.switchOff                 .. .....o ... .. .... ..
sso.askDomain                 .. .....o ... .. .... ..
sso.withdrawDomain            .. .....o ... .. .a.. ..
sso.addRole                   .. .....o ... .. .... ..
sso.removeRole                .. .....o ... .. .... ..
sso.unlink                    .. .....o ... .. .... ..
sso.domains                   .. ...... ... .. .a.. a.
sso.findDomain                .. ...... ... .. .a.. ..
sso.confirmDomain             .. ...... ... .. .a.. ..
sso.refuseDomain              .. ...... ... .. .a.. ..
sso.admit                     .o ...... ... .. .... ..
privacy.ownData               .o ...... ... .. .... ..
privacy.erase                 .o ...... ... .. .... ..
audit.list                    .. .aaaaa aaa .a aaa. a.
audit.find                    .. .aaaaa aaa .a aaa. a.
audit.export                  .. .aaaaa aaa .a aaa. a.
audit.heads                   a. ...... ... .. .... ..

mail.listCaught               a. ...... ... .. .... ..
mail.findCaught               a. ...... ... .. .... ..

standard.list                 a. ...... ... .. .... ..
standard.count                a. ...... ... .. .... ..
standard.find                 a. ...... ... .. .... ..
standard.advance              .. ...... ... aa .... ..
obligation.list               .. oooooo ... .. .... ..
obligation.summary            .. oooooo ... .. .... ..
obligation.ofStandards        .. oooooo ... .. .... ..
obligation.find               .. oooooo ... .. .... a.
evidence.file                 .. oooooo ... .. .... a.
evidence.add                  .. .o.... ... .. .... ..
evidence.withdraw             .. .o.... ... .. .... ..

municipality.list             a. ...... ... .. .... ..
municipality.find             a. ...... ... .. .... ..
municipality.figures          a. ...... ... .. .... ..
municipality.turnout          a. ...... ... .. .... ..
municipality.news             a. ...... ... .. .... ..
inhabitants.list              .. ...... ... .. .a.. a.
inhabitants.find              .. ...... ... .. .a.. a.
inhabitants.import            .. ...... ... .. .a.. ..
inhabitants.apply             .. ...... ... .. .a.. ..
inhabitants.discard           .. ...... ... .. .a.. ..

reorganisation.list           .. ...... ... .. .a.. a.
reorganisation.find           .. ...... ... .. .a.. a.
reorganisation.draft          .. ...... ... .. .a.. ..
reorganisation.addPart        .. ...... ... .. .a.. ..
reorganisation.removePart     .. ...... ... .. .a.. ..
reorganisation.import         .. ...... ... .. .a.. ..
reorganisation.carryOut       .. ...... ... .. .a.. ..
reorganisation.withdraw       .. ...... ... .. .a.. ..

decision.draft                .. ...... ooo .. .... ..
decision.revise               .. ...... ooo .. .... ..
decision.withdraw             .. ...... ooo .. .... ..
decision.submit               .. ...... ooo .. .... ..
decision.castVote             .. ...... oo. .. .... ..
decision.close                .. ...... .oo .. .... ..
decision.publish              .. ...... .oo .. .... ..
decision.listPublished        a. ...... ... .. .... ..
decision.findPublished        a. ...... ... .. .... ..
decision.listOfCollege        .. ...... ooo .. .... a.
decision.find                 .. ...... ooo .. .... a.
decision.searchVersions       .. ...... ooo .. .... ..
decision.findVersion          .. ...... ooo .. .... ..
decision.previewPublication   .. ...... .oo .. .... ..

mandate.list                  .. oooooo ... .. .... a.
mandate.standing              .. oooooo ... .. .... ..
mandate.prepare               .. ..o..o ... .. .... ..
mandate.scan                  .. ..oo.o ... .. .... a.
mandate.register              .. ..o..o ... .. .... ..
mandate.revoke                .. ..o..o ... .. .... ..
instruction.prepare           .. ..o.o. ... .. .... ..
instruction.give              .. ..o.o. ... .. .... ..

appointment.list              a. ...... ... .. .... ..
appointment.prepare           .. ...... ... .. .a.. a.
appointment.appoint           .. ...... ... .. .a.. ..
appointment.renew             .. ...... ... .. .a.. ..
appointment.end               .. ...... ... .. .a.. ..

meeting.list                  a. ...... ... .. .... ..
meeting.read                  a. ...... ... .. .... ..
agendaItem.read               a. ...... ... .. .... ..
ballot.roll                   a. ...... ... .. .... ..
meeting.prepareList           .. ...... ... .. aa.. a.
meeting.prepare               .. ...... ... .. aa.. a.
ballot.forMunicipality        .. oooooo ... .. .... ..
ballot.toCast                 .. oooooo ... .. .... ..
meeting.draft                 .. ...... ... .. .a.. ..
meeting.revise                .. ...... ... .. .a.. ..
meeting.addItem               .. ...... ... .. .a.. ..
meeting.removeItem            .. ...... ... .. .a.. ..
meeting.call                  .. ...... ... .. .a.. ..
meeting.open                  .. ...... ... .. aa.. ..
meeting.close                 .. ...... ... .. aa.. ..
ballot.open                   .. ...... ... .. aa.. ..
ballot.close                  .. ...... ... .. aa.. ..
ballot.castVote               .. ...o.. ... .. .... ..

programme.edit                .. ...... ... .. .aa. a.
programme.draft               .. ...... ... .. .a.. ..
programme.revise              .. ...... ... .. .a.. ..
programme.addItem             .. ...... ... .. .a.. ..
programme.removeItem          .. ...... ... .. .a.. ..

fund.years                    a. ...... ... .. .... ..
fund.year                     a. ...... ... .. .... ..
fund.contributions            a. ...... ... .. .... ..
budget.edit                   .. ...... ... .. .aa. a.
budget.draft                  .. ...... ... .. .aa. ..
budget.revise                 .. ...... ... .. .aa. ..
budget.addLine                .. ...... ... .. .aa. ..
budget.changeLine             .. ...... ... .. .aa. ..
budget.removeLine             .. ...... ... .. .aa. ..
`;

/** The grid by action, then column; null is nothing. */
export function readGrid(): Map<string, Map<Column, Condition | null>> {
  const lines = GRID.split('\n').filter((line) => /^\w+\./.test(line));
  return new Map(
    lines.map((line) => {
      const [action = '', ...groups] = line.split(/\s+/);
      const cells = groups.join('');
      if (cells.length !== COLUMNS.length) throw new Error(`${action} has ${cells.length} cells`);
      return [action, new Map(COLUMNS.map((column, index) => [column, CELL[cells[index] ?? ''] ?? null]))];
    }),
  );
}
