import { confirmByCode } from '@/lib/identity/commands/confirm';
import { addPasskey } from '@/lib/identity/commands/passkey';
import { renewRecoveryCodes } from '@/lib/identity/commands/recovery-codes';
import { addTotp, beginTotp } from '@/lib/identity/commands/totp';
import { deviceOfTokens, knowDevice } from '@/lib/identity/known-device';
import { preparePasskey } from '@/lib/identity/queries/factors';
import { hashOfRecoveryCode, newRecoveryCode } from '@/lib/identity/recovery-code';
import { openSecret } from '@/lib/identity/sealed-secret';
import { codeOf, stepAt } from '@/lib/identity/totp';
import type { Actor } from '@/lib/platform/actor';
import type { Result } from '@/lib/platform/result';
import { Authenticator } from '@/tests/support/authenticator';
import { invocation, type World } from '@/tests/support/world';

/** The value of a result that must be a success. */
export function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** 'ok', or the code of the refusal. */
export const codeIn = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

/** Somebody who is logged in, with the ways to prove it that a test gives them. */
export class Somebody {
  private constructor(
    private readonly world: World,
    readonly sessionId: string,
    readonly personId: string,
    readonly email: string,
  ) {}

  static async of(world: World): Promise<Somebody> {
    const { personId } = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    const email = await world.addressOf(personId);
    const expiresAt = new Date(Date.now() + 3_600_000);
    const { id } = await world.owner.session.create({ data: { personId, expiresAt } });
    return new Somebody(world, id, personId, email);
  }

  /** The actor of a request in this session, read anew. */
  async actor(): Promise<Actor> {
    const loggedIn = await this.world.loadSession(this.sessionId);
    if (!loggedIn) throw new Error('The session has ended');
    return loggedIn.actor;
  }

  /** Lets the second factor be of so many minutes ago; null is never. */
  async provedAgo(minutes: number | null): Promise<void> {
    const secondFactorAt = minutes === null ? null : new Date(Date.now() - minutes * 60_000);
    await this.world.owner.session.update({ where: { id: this.sessionId }, data: { secondFactorAt } });
  }

  async secret(pending = false): Promise<Buffer> {
    const factor = await this.world.owner.totpFactor.findFirstOrThrow({
      where: { personId: this.personId, confirmedAt: pending ? null : { not: null } },
    });
    const secret = openSecret(factor.sealedSecret ?? '', this.personId);
    if (!secret) throw new Error('The secret does not open');
    return secret;
  }

  /** The code of the app now, or so many steps away. */
  async code(steps = 0, pending = false): Promise<string> {
    return codeOf(await this.secret(pending), stepAt(new Date()) + steps);
  }

  /** Sets up a code app, with the code of the step before: that of now is still free. */
  async withApp(): Promise<this> {
    const { sessionId } = this;
    successOf(await beginTotp.execute(await this.actor(), { sessionId }, invocation()));
    const code = await this.code(-1, true);
    successOf(await addTotp.execute(await this.actor(), { sessionId, code }, invocation()));
    await this.provedAgo(null);
    return this;
  }

  async withPasskey(): Promise<Authenticator> {
    const device = new Authenticator();
    const answer = device.add(await this.optionsToAdd());
    const input = { sessionId: this.sessionId, name: 'Telefoon', answer };
    successOf(await addPasskey.execute(await this.actor(), input, invocation()));
    await this.provedAgo(null);
    return device;
  }

  async optionsToAdd() {
    const { create } = successOf(await preparePasskey.execute(await this.actor(), { purpose: 'add' }));
    if (!create) throw new Error('No options to add a passkey');
    return create;
  }

  async optionsToConfirm() {
    const { get } = successOf(await preparePasskey.execute(await this.actor(), { purpose: 'confirm' }));
    if (!get) throw new Error('No options to confirm');
    return get;
  }

  async withRecoveryCodes(): Promise<string[]> {
    await this.provedAgo(0);
    const codes = Array.from({ length: 10 }, newRecoveryCode);
    const input = { sessionId: this.sessionId, hashes: codes.map(hashOfRecoveryCode) };
    successOf(await renewRecoveryCodes.execute(await this.actor(), input, invocation()));
    await this.provedAgo(null);
    return codes;
  }

  /** Another log-in of the same person, in another browser. */
  async elsewhere(): Promise<Somebody> {
    const { personId } = this;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const { id } = await this.world.owner.session.create({ data: { personId, expiresAt } });
    return new Somebody(this.world, id, personId, this.email);
  }

  /** A device that knows the person, and in which they proved a factor before or not. */
  async device(confirmed: boolean): Promise<string> {
    const tokens = await knowDevice({ personId: this.personId, tokens: [], confirmed });
    return (await deviceOfTokens(this.personId, tokens)) ?? '';
  }

  async confirm(code: string, deviceId: string | null = null): Promise<string> {
    const input = { sessionId: this.sessionId, deviceId, code };
    return codeIn(await confirmByCode.execute(await this.actor(), input, invocation()));
  }

  async isConfirmed(): Promise<boolean> {
    return (await this.actor()).secondFactorAt !== undefined;
  }

  /** Subjects and texts of the mail to this person. */
  async mail(): Promise<string> {
    const mails = await this.world.owner.outgoingMail.findMany({ where: { recipient: this.email } });
    return mails.map(({ body }) => body).join('\n');
  }

  /** Everything that the audit trail and the receipts hold about this person. */
  async traces(): Promise<string> {
    const where = { personId: this.personId };
    return JSON.stringify([
      await this.world.owner.auditEntry.findMany({
        where,
        select: { event: true, data: true, changes: true },
      }),
      await this.world.owner.commandReceipt.findMany({ where }),
    ]);
  }
}
