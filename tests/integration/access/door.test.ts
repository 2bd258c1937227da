import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { addDays, todayInAmsterdam } from '@/lib/platform/clock';
import type { Command } from '@/lib/platform/command';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';
import { COLUMNS, readGrid } from '../../support/grid';
import { invocation, World } from '../../support/world';

const world = World.use();
const grid = readGrid();

const modules = import.meta.glob<Record<string, unknown>>(['/lib/*/commands.ts', '/lib/*/commands/*.ts'], {
  eager: true,
});
const commands = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(
    (value): value is Command<unknown, unknown> =>
      typeof value === 'object' && value !== null && 'execute' in value,
  );

const id = () => randomUUID();
const meeting = {
  titleNl: 'ALV',
  titleEn: 'ALV',
  year: 2027,
  location: 'Utrecht',
  startsAt: '2026-12-10T10:00',
};
const programme = { year: 2091, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
const text = {
  title: 'Besluit',
  motivation: 'Daarom',
  entryIntoForceOn: '2090-01-01',
  complyBy: '2090-12-31',
};
const line = { nameNl: 'Post', nameEn: 'Line', amount: '1.000', amountCents: '1.000' };
const item = { goal: 'costs', titleNl: 'T', titleEn: 'T', descriptionNl: 'D', descriptionEn: 'D' };

const appointment = { name: 'Wie', email: 'wie@test.example', endsOn: '2028-12-31', decision: 'ALV' };

/** A list with one merger of two municipalities that do exist: a list is refused when one does not. */
async function mergerList(): Promise<string> {
  const [from, to] = [await world.municipality(), await world.municipality()];
  return [
    'date,dissolved_code,dissolved_name,successor_code,successor_name,addresses,main_successor',
    `2090-01-01,${from.code},${from.name},${to.code},${to.name},10,yes`,
  ].join('\n');
}

/** An input that each command accepts, about things that do not exist. */
const INPUT: Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>> = {
  'session.actFor': () => ({ sessionId: id(), place: 'body', id: id() }),
  'session.confirmByCode': () => ({ sessionId: id(), code: '123456' }),
  'session.confirmByPasskey': () => ({ sessionId: id(), answer: '{}' }),
  'session.end': () => ({ id: id() }),
  'session.endOthers': () => ({ sessionId: id() }),
  'totp.begin': () => ({ sessionId: id() }),
  'totp.add': () => ({ sessionId: id(), code: '123456' }),
  'totp.remove': () => ({}),
  'passkey.add': () => ({ sessionId: id(), name: 'Telefoon', answer: '{}' }),
  'passkey.rename': () => ({ id: id(), name: 'Telefoon' }),
  'passkey.remove': () => ({ id: id() }),
  'recoveryCode.renew': () => ({ sessionId: id(), hashes: Array(10).fill('a'.repeat(64)) }),
  'invitation.send': () => ({ municipalityId: id(), email: 'wie@test.example', role: 'administrator' }),
  'invitation.withdraw': () => ({ id: id() }),
  'invitation.accept': () => ({ token: 'a'.repeat(43) }),
  'membership.give': () => ({ municipalityId: id(), personId: id(), role: 'reader' }),
  'membership.take': () => ({ membershipId: id() }),
  'privacy.erase': () => ({ email: 'not.mine@test.example', because: 'asked' }),
  'password.reset': () => ({ token: 'a'.repeat(43), password: 'fietsen door de polder' }),
  'password.change': () => ({ current: 'fietsen', password: 'fietsen door de polder', sessionId: id() }),
  'sso.save': () => ({
    municipalityId: id(),
    issuer: 'https://inloggen.test.example',
    clientId: 'bindend',
    ...{
      subjectClaim: 'sub',
      emailClaim: 'email',
      nameClaim: 'name',
      groupsClaim: 'groups',
      scope: 'openid',
    },
  }),
  'sso.switchOn': () => ({ municipalityId: id() }),
  'sso.switchOff': () => ({ municipalityId: id() }),
  'sso.askDomain': () => ({ municipalityId: id(), domain: 'test.example' }),
  'sso.withdrawDomain': () => ({ id: id() }),
  'sso.confirmDomain': () => ({ id: id(), checked: 'Gebeld' }),
  'sso.refuseDomain': () => ({ id: id(), checked: 'Gebeld' }),
  'sso.addRole': () => ({ municipalityId: id(), group: 'informatie', role: 'reader' }),
  'sso.removeRole': () => ({ id: id() }),
  'sso.unlink': () => ({ id: id() }),
  'sso.admit': () => ({
    ...{ issuer: 'https://inloggen.test.example', subject: '1', email: 'wie@test.example', name: 'Wie' },
    ...{ groups: [], locale: 'nl' },
  }),
  'decision.draft': () => ({ ...text, standardVersionId: id() }),
  'decision.revise': () => ({ ...text, id: id(), revision: 1 }),
  'decision.withdraw': () => ({ id: id() }),
  'decision.submit': () => ({ id: id(), revision: 1 }),
  'decision.castVote': () => ({ id: id(), ballotId: id(), choice: 'for' }),
  'decision.close': () => ({ id: id(), ballotId: id() }),
  'decision.publish': () => ({ id: id() }),
  'standard.advance': () => ({ versionId: id(), step: 'standard.consult' }),
  'meeting.draft': () => meeting,
  'meeting.revise': () => ({ ...meeting, meetingId: id() }),
  'meeting.addItem': () => ({ kind: 'budget', meetingId: id() }),
  'meeting.removeItem': () => ({ itemId: id() }),
  'meeting.call': () => ({ meetingId: id() }),
  'meeting.open': () => ({ meetingId: id() }),
  'meeting.close': () => ({ meetingId: id() }),
  'ballot.open': () => ({ itemId: id() }),
  'ballot.close': () => ({ ballotId: id() }),
  'ballot.castVote': () => ({ ballotId: id(), municipalityId: id(), choice: 'for' }),
  'programme.draft': () => programme,
  'programme.revise': () => ({ ...programme, id: id(), programmeId: id() }),
  'programme.addItem': () => ({ ...item, programmeId: id() }),
  'programme.removeItem': () => ({ itemId: id() }),
  'budget.draft': () => ({ year: 2092, referenceDate: '2026-01-01' }),
  'budget.revise': () => ({ budgetId: id(), referenceDate: '2026-01-01', noteNl: '', noteEn: '' }),
  'budget.addLine': () => ({ ...line, budgetId: id() }),
  'budget.changeLine': () => ({ ...line, lineId: id() }),
  'budget.removeLine': () => ({ lineId: id() }),
  'reorganisation.draft': () => ({ on: '2090-01-01', note: 'Wet' }),
  'reorganisation.addPart': () => ({
    reorganisationId: id(),
    dissolvedId: id(),
    successorId: id(),
    addresses: 1,
    takesOver: 'all',
  }),
  'reorganisation.removePart': () => ({ partId: id() }),
  'reorganisation.import': async () => ({ file: await mergerList() }),
  'reorganisation.carryOut': () => ({ id: id() }),
  'reorganisation.withdraw': () => ({ id: id() }),
  'inhabitants.import': () => ({
    referenceDate: '2090-01-01',
    file: 'code,name,inhabitants\nGM0001,Een,1\n',
  }),
  'inhabitants.apply': () => ({ id: id() }),
  'inhabitants.discard': () => ({ id: id() }),
  'evidence.add': () => ({ obligationId: id(), title: 'Meting', link: 'https://meting.example' }),
  'evidence.withdraw': () => ({ evidenceId: id(), note: 'Daarom' }),
  'mandate.register': () => ({
    municipalityId: id(),
    personId: id(),
    kind: 'principal',
    grantedOn: '2026-01-01',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
    scan: new TextEncoder().encode('%PDF-1.4'),
  }),
  'mandate.revoke': () => ({ mandateId: id(), note: 'Daarom' }),
  'instruction.give': () => ({
    municipalityId: id(),
    itemId: id(),
    instruction: 'for',
    decidedOn: '2026-01-01',
    note: '',
  }),
  'appointment.appoint': () => ({
    ...appointment,
    bodyId: id(),
    role: 'college_member',
    startsOn: '2027-01-01',
  }),
  'appointment.renew': () => ({ ...appointment, appointmentId: id() }),
  'appointment.end': () => ({ appointmentId: id(), lastDay: '2026-01-01', reason: 'Daarom' }),
};

const KIND_OF: Partial<Record<Role, BodyKind>> = {
  college_member: 'college',
  college_chair: 'college',
  college_secretary: 'college',
  taskforce_member: 'taskforce',
  taskforce_chair: 'taskforce',
  assembly_chair: 'bureau',
  bureau: 'bureau',
  controller: 'bureau',
  counting_committee: 'bureau',
  auditor: 'audit',
  operator: 'platform',
};

async function actorAs(role: Role, endsOn?: string): Promise<Actor> {
  const kind = KIND_OF[role];
  return kind
    ? world.actor({ body: await world.body(kind, { seats: 9 }) }, [role], { endsOn })
    : world.actor({ municipality: await world.municipality() }, [role], { endsOn });
}

const roles = COLUMNS.filter((column): column is Role => column !== 'visitor' && column !== 'member');

const LOOKED = ['password_wrong', 'not_yours'];

async function codeOf(command: Command<unknown, unknown>, actor: Actor | null): Promise<string> {
  const result = await command.execute(actor, await INPUT[command.name]?.(), invocation());
  if (result.ok) return 'ok';
  // The command itself looked at what only the person knows: it let them in.
  const looked = result.error.fields?.find(({ code }) => LOOKED.includes(code));
  return looked?.code ?? result.error.code;
}

describe('through the real door', () => {
  test('every command is tried', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(Object.keys(INPUT).sort());
  });
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s lets in who stands in the grid, and nobody else',
    async (name, command) => {
      const cells = grid.get(name);
      const isForAll = cells?.get('member') != null;
      for (const role of roles) {
        const may = isForAll || cells?.get(role) != null;
        const code = await codeOf(command, await actorAs(role));
        if (may)
          expect(['forbidden', 'invalid_input', 'not_logged_in'], `${role} got ${code}`).not.toContain(code);
        else expect(code, role).toBe('forbidden');
      }
      expect(await codeOf(command, null)).toBe('not_logged_in');
      const expired: Actor = { ...(await actorAs('bureau')), actingFor: null, roles: [] };
      // What is for everybody who is logged in is also for who has no role any more: nothing of theirs is found.
      expect(isForAll ? ['not_found', ...LOOKED] : ['forbidden']).toContain(await codeOf(command, expired));
    },
  );
});

describe('a role whose term ended yesterday', () => {
  const yesterday = addDays(todayInAmsterdam(), -1);

  /** Who is logged in with such a role, as the next request finds them. */
  async function afterTheTerm(role: Role, endsOn: string): Promise<Actor | null> {
    const { personId } = await actorAs(role, endsOn);
    const session = await world.owner.session.create({
      data: { personId, expiresAt: new Date(Date.now() + 3_600_000), secondFactorAt: new Date() },
    });
    return (await world.loadSession(session.id))?.actor ?? null;
  }
  test.each(roles)('%s does nothing any more, and did until that day', async (role) => {
    const may = commands.filter(({ name }) => grid.get(name)?.get(role) != null);
    const [former, present] = [
      await afterTheTerm(role, yesterday),
      await afterTheTerm(role, addDays(yesterday, 1)),
    ];
    for (const command of may) {
      expect(await codeOf(command, former), command.name).toBe('forbidden');
      expect(await codeOf(command, present), command.name).not.toBe('forbidden');
    }
  });
});

describe('steps that ask for a second factor', () => {
  const asking = commands.filter(({ stepUp }) => stepUp);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test('are voting, deciding, changing who may vote, sit or log in how, and giving up a factor', () => {
    expect(asking.map(({ name }) => name).sort()).toEqual([
      'appointment.appoint',
      'appointment.end',
      'appointment.renew',
      'ballot.castVote',
      'decision.castVote',
      'decision.publish',
      'mandate.register',
      'mandate.revoke',
      'passkey.remove',
      'recoveryCode.renew',
      'sso.addRole',
      'sso.askDomain',
      'sso.confirmDomain',
      'sso.refuseDomain',
      'sso.removeRole',
      'sso.save',
      'sso.switchOff',
      'sso.switchOn',
      'sso.unlink',
      'sso.withdrawDomain',
      'totp.remove',
    ]);
  });
  test.each(asking.map((command) => [command.name, command] as const))(
    '%s is refused without one, or with one of more than ten minutes ago',
    async (name, command) => {
      const may = roles.find((role) => grid.get(name)?.get(role) != null) ?? 'reader';
      const actor = await actorAs(may);
      const needed = 'second_factor_needed';
      expect(await codeOf(command, { ...actor, secondFactorAt: undefined })).toBe(needed);
      expect(await codeOf(command, { ...actor, secondFactorAt: minutesAgo(10.1) })).toBe(needed);
      expect(await codeOf(command, { ...actor, secondFactorAt: minutesAgo(9.5) })).toBe('not_found');
    },
  );
});
