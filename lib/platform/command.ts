import 'server-only';
import type { z } from 'zod';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { type CacheTag, refreshTags } from '@/lib/platform/cache';
import type { Changes } from '@/lib/platform/changes';
import { inScope, proveSession, type Transaction } from '@/lib/platform/database';
import type { ExpectedError } from '@/lib/platform/errors';
import { fieldErrors } from '@/lib/platform/field-errors';
import type { Prisma } from '@/lib/platform/generated/client';
import { log } from '@/lib/platform/log';
import { type Mail, post } from '@/lib/platform/mail';
import { authorise, mayEver, type Policy, type Subject } from '@/lib/platform/policy';
import { findReceipt, forgetReceipt, receiptDigest } from '@/lib/platform/receipt';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isTransient, meaningOf, troubleOf } from '@/lib/platform/sql-state';
import { isFresh } from '@/lib/platform/step-up';

/** What a command's work may use. `now` is one moment, by the database's clock, for the whole command. */
export type CommandContext<Input, Loaded> = {
  tx: Transaction;
  actor: Actor;
  input: Input;
  loaded: Loaded;
  now: Date;
};

/**
 * What a command's work answers: its value, for the audit trail the facts of the event and what it changed, and
 * the mail that goes out with it. A command that only adds a fact (a cast vote) changed nothing that was there.
 */
export type Outcome<Value, Facts> = {
  value: Value;
  subjectId: string;
  facts: Facts;
  changes: Changes;
  mail?: readonly Mail[];
};

type Events = Readonly<Record<string, z.ZodType>>;

type Definition<
  Action extends string,
  Input extends z.ZodType,
  Loaded,
  Value extends Prisma.InputJsonValue,
  AllEvents extends Events,
  EventName extends keyof AllEvents & string,
> = {
  /** domain.verb; also the row in the policy table */
  name: Action;
  input: Input;
  policy: Policy<Action>;
  events: AllEvents;
  /** What has happened when it succeeds, in the past tense */
  event: EventName;
  /** Public pages that show what it changed */
  refreshes: readonly CacheTag[];
  /** Asks for a second factor that was proved a short while ago */
  stepUp?: boolean;
  /** Shows the database the session of the actor, for what it stores on that proof only */
  provesSession?: boolean;
  /** Reads what the command is about, as the actor sees it; nothing found is `not_found` */
  load: (tx: Transaction, input: z.output<Input>, actor: Actor, now: Date) => Promise<Loaded | null>;
  /** To whom what was loaded belongs */
  subject: (loaded: Loaded, actor: Actor) => Subject;
  /** The change itself. Rules are pure and live in the domain's rule files */
  run: (
    context: CommandContext<z.output<Input>, Loaded>,
  ) => Promise<Result<Outcome<Value, z.input<AllEvents[EventName]>>>>;
};

/** Who asks, and how to tell the request apart from others. */
export type Invocation = {
  requestId: string;
  /**
   * A UUID made with the form. With the same input it is carried out once, and answered the same again; another input
   * in the same form is another matter.
   */
  idempotencyKey?: string;
};

export type Command<Input, Value> = {
  name: string;
  event: string;
  stepUp: boolean;
  execute: (actor: Actor | null, input: Input, invocation: Invocation) => Promise<Result<Value>>;
};

/** Ends the transaction with an expected error: nothing of the command stays. */
class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly error: ExpectedError) {
    super(error.code);
  }
}

const ATTEMPTS = 3;

/**
 * Defines the only kind of thing that changes anything. The order is fixed: parse, one transaction with
 * person and tenant set, second factor where it is asked, load, authorise on what was loaded, run, audit, receipt, mail, commit, refresh pages.
 * Expected failures come back as values and leave nothing behind; anything else is thrown.
 */
export function command<
  Action extends string,
  Input extends z.ZodType,
  Loaded,
  Value extends Prisma.InputJsonValue,
  AllEvents extends Events,
  EventName extends keyof AllEvents & string,
>(definition: Definition<Action, Input, Loaded, Value, AllEvents, EventName>): Command<unknown, Value> {
  async function execute(actor: Actor | null, raw: unknown, invocation: Invocation): Promise<Result<Value>> {
    if (!actor) return fail('not_logged_in');
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) {
      return { ok: false, error: { code: 'invalid_input', fields: fieldErrors(parsed.error) } };
    }
    const result = await attempt(
      definition as unknown as AnyDefinition<Value>,
      actor,
      parsed.data,
      invocation,
    );
    if (result.ok) refreshTags(definition.refreshes);
    log().info(
      {
        command: definition.name,
        requestId: invocation.requestId,
        outcome: result.ok ? 'ok' : result.error.code,
      },
      'command',
    );
    return result;
  }
  return { name: definition.name, event: definition.event, stepUp: definition.stepUp ?? false, execute };
}

// The types were checked where the command was defined; from here on only the shape counts.
type AnyDefinition<Value> = Definition<
  string,
  z.ZodType,
  unknown,
  Value & Prisma.InputJsonValue,
  Events,
  string
>;

async function attempt<Value>(
  definition: AnyDefinition<Value>,
  actor: Actor,
  input: unknown,
  invocation: Invocation,
): Promise<Result<Value>> {
  const { requestId, idempotencyKey } = invocation;
  const digest = idempotencyKey ? receiptDigest(idempotencyKey, definition.name, actor, input) : null;
  let overtaken: Date | null = null;
  for (let tries = 1; ; tries += 1) {
    const sent = { requestId, digest, overtaken };
    try {
      return ok(
        await inScope(scopeOf(actor), (tx, now) => carryOut(definition, { tx, now }, actor, input, sent)),
      );
    } catch (error) {
      if (isTransient(error) && tries < ATTEMPTS) continue;
      const meaning = await explain<Value>(error, actor, digest);
      if (!(meaning instanceof Date)) return meaning;
      if (tries >= ATTEMPTS) return fail('busy');
      overtaken = meaning;
    }
  }
}

/** A request, and what its receipt is for; null when nobody sends it twice. With the moment of one that was overtaken. */
type Sent = { requestId: string; digest: string | null; overtaken: Date | null };

/**
 * What a failed transaction means: a refusal, an answer given before, a known state of the database, or a bug.
 * A form that is sent again is found out here: its work is refused, or its receipt is there already, and all of
 * it is undone. So the first time, which is nearly always, pays for no look-up. A moment: an answer of then stood in
 * the way, and was overtaken.
 */
async function explain<Value>(
  error: unknown,
  actor: Actor,
  digest: string | null,
): Promise<Result<Value> | Date> {
  // Looking it up would fail or wait as well; whoever sends the form again gets the first answer then.
  const trouble = troubleOf(error);
  if (trouble) return fail(trouble);
  // Before the refusal: a double click sends the form twice at once, and the slower of the two finds the work
  // done ("already voted"). Its sender did it themselves a moment ago, so they get the first's answer.
  const earlier = digest === null ? null : await findReceipt<Value>(actor, digest);
  if (earlier && !earlier.isOvertaken) return ok(earlier.value);
  if (error instanceof Refusal) return { ok: false, error: error.error };
  if (earlier) return earlier.givenAt;
  const code = meaningOf(error);
  if (!code) throw error;
  return fail(code);
}

async function carryOut<Value>(
  definition: AnyDefinition<Value>,
  { tx, now }: { tx: Transaction; now: Date },
  actor: Actor,
  input: unknown,
  sent: Sent,
): Promise<Value> {
  const row = definition.policy[definition.name] ?? {};
  // A role that may never do this is told so, whatever it asks about: that tells nothing of what exists.
  if (!mayEver(row, actor)) throw new Refusal({ code: 'forbidden' });
  if (definition.stepUp && !isFresh(actor.secondFactorAt, now)) {
    throw new Refusal({ code: 'second_factor_needed' });
  }
  const loaded = await definition.load(tx, input, actor, now);
  if (loaded === null) throw new Refusal({ code: 'not_found' });
  const verdict = authorise(row, actor, definition.subject(loaded, actor));
  if (verdict !== 'allowed') throw new Refusal({ code: verdict });
  if (definition.provesSession) await proveSession(tx, actor.sessionProof);
  const result = await definition.run({ tx, actor, input, loaded, now });
  if (!result.ok) throw new Refusal(result.error);
  await forgetReceipt(tx, actor, sent);
  await record(tx, definition, actor, result.value, sent, now);
  await post(tx, result.value.mail ?? []);
  return result.value.value;
}

/**
 * Writes what happened, and the receipt of a form that may be sent twice, in one statement. Private to the
 * door, so that no code can write an audit entry outside a command's transaction.
 */
async function record<Value>(
  tx: Transaction,
  definition: AnyDefinition<Value>,
  actor: Actor,
  outcome: Outcome<unknown, unknown>,
  { requestId, digest }: Sent,
  now: Date,
): Promise<void> {
  const facts = JSON.stringify(definition.events[definition.event]?.parse(outcome.facts));
  const changes = JSON.stringify(outcome.changes);
  const scope = scopeOf(actor);
  await tx.$executeRaw`
    WITH entry AS (
      INSERT INTO audit_entry (happened_at, person_id, municipality_id, body_id, event, subject_id, data, changes, request_id)
      VALUES (${now}, ${scope.personId}::uuid, ${scope.municipalityId}::uuid, ${scope.bodyId}::uuid,
        ${definition.event}, ${outcome.subjectId}::uuid, ${facts}::jsonb, ${changes}::jsonb, ${requestId})
    )
    INSERT INTO command_receipt (person_id, digest, command, result)
    SELECT ${actor.personId}::uuid, ${digest}, ${definition.name}, ${JSON.stringify(outcome.value)}::jsonb
    WHERE ${digest}::text IS NOT NULL`;
}
