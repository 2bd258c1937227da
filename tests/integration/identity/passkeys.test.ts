import { describe, expect, test } from 'vitest';
import { CHALLENGE_MINUTES, endOfChallenge, newChallenge } from '@/lib/identity/challenge';
import { confirmByPasskey } from '@/lib/identity/commands/confirm';
import { addPasskey, removePasskey, renamePasskey } from '@/lib/identity/commands/passkey';
import { forgetOldChallenges } from '@/lib/identity/forget-challenges';
import { listFactors } from '@/lib/identity/queries/factors';
import { passkeyLogInOptions, personOfPasskey } from '@/lib/identity/queries/passkey-log-in';
import { Authenticator } from '../../support/authenticator';
import { invocation, World } from '../../support/world';
import { codeIn, Somebody, successOf } from './factor-situations';

const world = World.use();
const now = () => new Date();

async function confirm(person: Somebody, answer: string): Promise<string> {
  const input = { sessionId: person.sessionId, answer };
  return codeIn(await confirmByPasskey.execute(await person.actor(), input, invocation()));
}

async function add(person: Somebody, answer: string): Promise<string> {
  const input = { sessionId: person.sessionId, name: 'Sleutel', answer };
  return codeIn(await addPasskey.execute(await person.actor(), input, invocation()));
}

describe('a passkey', () => {
  test('is added, proves the session, and its owner gets a mail', async () => {
    const person = await Somebody.of(world);
    expect(await add(person, new Authenticator().add(await person.optionsToAdd()))).toBe('ok');
    expect(await person.isConfirmed()).toBe(true);
    expect(await person.mail()).toContain('een passkey toegevoegd');
    expect(successOf(await listFactors.execute(await person.actor(), {})).passkeys).toMatchObject([
      { name: 'Sleutel', lastUsedAt: null },
    ]);
  });
  test('gets another name from its owner alone', async () => {
    const [owner, other] = [await Somebody.of(world), await Somebody.of(world)];
    await owner.withPasskey();
    const passkeys = async () => successOf(await listFactors.execute(await owner.actor(), {})).passkeys;
    const [{ id, name: before } = { id: '', name: '' }] = await passkeys();
    const rename = async (person: Somebody, name: string) =>
      codeIn(await renamePasskey.execute(await person.actor(), { id, name }, invocation()));
    expect(await rename(other, 'Van mij')).toBe('not_found');
    expect(await rename(owner, '  ')).toBe('invalid_input');
    expect((await passkeys()).map(({ name }) => name)).toEqual([before]);
    expect(await rename(owner, 'Telefoon van het werk')).toBe('ok');
    expect((await passkeys()).map(({ name }) => name)).toEqual(['Telefoon van het werk']);
    const entry = await world.owner.auditEntry.findFirstOrThrow({ where: { event: 'passkey.renamed' } });
    expect(JSON.stringify(entry)).not.toContain('Telefoon');
  });
  test('is not added on the password alone when there is a factor already', async () => {
    const person = await Somebody.of(world);
    await person.withPasskey();
    const answer = () => person.optionsToAdd().then((options) => new Authenticator().add(options));
    expect(await add(person, await answer())).toBe('second_factor_needed');
    await person.provedAgo(1);
    expect(await add(person, await answer())).toBe('ok');
  });
  test.each([
    ['from another site', { origin: 'https://bindend.example.org' }],
    ['that nobody unlocked', { verified: false }],
  ])('%s is neither added nor accepted', async (_how, lies) => {
    const person = await Somebody.of(world);
    expect(await add(person, new Authenticator().add(await person.optionsToAdd(), lies))).toBe(
      'passkey_refused',
    );
    const device = await person.withPasskey();
    expect(await confirm(person, device.answer(await person.optionsToConfirm(), lies))).toBe(
      'passkey_refused',
    );
    expect(await confirm(person, device.answer(await person.optionsToConfirm()))).toBe('ok');
  });
  test('answers a challenge once, also for ten requests at the same moment', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    const answer = device.answer(await person.optionsToConfirm());
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(person, answer)));
    expect(answers.toSorted()).toEqual(['ok', ...Array(9).fill('passkey_refused')]);
    expect(await confirm(person, answer)).toBe('passkey_refused');
  });
  test('that does not count answers a challenge once too', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    const answer = device.answer(await person.optionsToConfirm(), { counter: 0 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(person, answer)));
    expect(answers.filter((code) => code === 'ok')).toHaveLength(1);
  });
  test('whose count goes back was copied, and is refused', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    expect(await confirm(person, device.answer(await person.optionsToConfirm(), { counter: 7 }))).toBe('ok');
    for (const counter of [7, 6, 0]) {
      const answer = device.answer(await person.optionsToConfirm(), { counter });
      expect(await confirm(person, answer), `${counter}`).toBe('passkey_refused');
    }
    expect(await confirm(person, device.answer(await person.optionsToConfirm(), { counter: 8 }))).toBe('ok');
    const where = { personId: person.personId };
    await expect(world.owner.passkey.updateMany({ where, data: { counter: 1n } })).rejects.toThrow(
      /goes back/,
    );
  });
  test('of somebody else is not found, and confirms nothing', async () => {
    const person = await Somebody.of(world);
    const stranger = await Somebody.of(world);
    const device = await person.withPasskey();
    const theirs = await stranger.withPasskey();
    expect(await confirm(stranger, device.answer(await stranger.optionsToConfirm()))).toBe('passkey_refused');
    // A challenge made for one person is worth nothing to another.
    expect(await confirm(stranger, theirs.answer(await person.optionsToConfirm()))).toBe('passkey_refused');
    const [passkey] = successOf(await listFactors.execute(await person.actor(), {})).passkeys;
    await stranger.provedAgo(0);
    const removed = await removePasskey.execute(await stranger.actor(), { id: passkey?.id }, invocation());
    expect(codeIn(removed)).toBe('not_found');
    expect(await world.owner.passkey.count({ where: { id: passkey?.id } })).toBe(1);
  });
  test('that was removed works no more', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    const options = await person.optionsToConfirm();
    const [passkey] = successOf(await listFactors.execute(await person.actor(), {})).passkeys;
    await person.provedAgo(0);
    successOf(await removePasskey.execute(await person.actor(), { id: passkey?.id }, invocation()));
    expect(await confirm(person, device.answer(options))).toBe('passkey_refused');
    expect(await person.mail()).toContain('een passkey verwijderd');
  });
  test.each(['', '{}', 'null', '[]', '{"id":7}', '{"id":"x","response":{}}', 'geen JSON'])(
    'is not what a browser sends as %s',
    async (answer) => {
      const person = await Somebody.of(world);
      expect(await confirm(person, answer)).toBe('passkey_refused');
      expect(await add(person, answer)).toBe('passkey_refused');
      expect(await personOfPasskey(answer, now())).toBeNull();
    },
  );
});

describe('a challenge', () => {
  test('ends after five minutes, and fits its own use and person', () => {
    const personId = crypto.randomUUID();
    const made = now();
    const challenge = newChallenge({ purpose: 'confirm', personId }, made).toString('base64url');
    const at = (seconds: number) => new Date(made.getTime() + seconds * 1000);
    expect(endOfChallenge(challenge, { purpose: 'confirm', personId }, at(0))).not.toBeNull();
    expect(
      endOfChallenge(challenge, { purpose: 'confirm', personId }, at(CHALLENGE_MINUTES * 60 - 2)),
    ).not.toBeNull();
    expect(
      endOfChallenge(challenge, { purpose: 'confirm', personId }, at(CHALLENGE_MINUTES * 60)),
    ).toBeNull();
    expect(endOfChallenge(challenge, { purpose: 'add', personId }, made)).toBeNull();
    expect(endOfChallenge(challenge, { purpose: 'logIn' }, made)).toBeNull();
    expect(endOfChallenge(challenge, { purpose: 'confirm', personId: crypto.randomUUID() }, made)).toBeNull();
    expect(endOfChallenge(`A${challenge.slice(1)}`, { purpose: 'confirm', personId }, made)).toBeNull();
  });
  test('that ended is forgotten, and one that still lives is not', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    await confirm(person, device.answer(await person.optionsToConfirm()));
    const where = { personId: person.personId };
    const answered = await world.owner.factorChallenge.count({ where });
    await forgetOldChallenges();
    expect(await world.owner.factorChallenge.count({ where })).toBe(answered);
    await world.owner.factorChallenge.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await forgetOldChallenges()).toBeGreaterThanOrEqual(answered);
    expect(await world.owner.factorChallenge.count({ where })).toBe(0);
  });
});

describe('logging in with a passkey alone', () => {
  test('tells who it is, once', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    const answer = device.answer(await passkeyLogInOptions());
    expect(await personOfPasskey(answer, now())).toBe(person.personId);
    expect(await personOfPasskey(answer, now())).toBeNull();
  });
  test('is refused with a challenge for something else, too late, or without an account any more', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    expect(await personOfPasskey(device.answer(await person.optionsToConfirm()), now())).toBeNull();
    const late = new Date(Date.now() + CHALLENGE_MINUTES * 60_000 + 1000);
    expect(await personOfPasskey(device.answer(await passkeyLogInOptions()), late)).toBeNull();
    await world.owner.person.update({ where: { id: person.personId }, data: { deactivatedAt: now() } });
    expect(await personOfPasskey(device.answer(await passkeyLogInOptions()), now())).toBeNull();
  });
  test('as somebody else is refused: the name in the answer proves nothing', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    const victim = await Somebody.of(world);
    await victim.withPasskey();
    const answer = JSON.parse(device.answer(await passkeyLogInOptions()));
    answer.response.userHandle = Buffer.from(victim.personId).toString('base64url');
    expect(await personOfPasskey(JSON.stringify(answer), now())).toBeNull();
  });
});
