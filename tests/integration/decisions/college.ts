import { randomUUID } from 'node:crypto';
import { castCollegeVote } from '@/lib/decisions/commands/cast-vote';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { draftDecision } from '@/lib/decisions/commands/draft';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { submitDecision } from '@/lib/decisions/commands/submit';
import type { Actor } from '@/lib/platform/actor';
import { addDays, todayInAmsterdam } from '@/lib/platform/clock';
import type { Result } from '@/lib/platform/result';
import { invocation, type World } from '@/tests/support/world';

export type Choice = 'for' | 'against' | 'abstain';

/** A day so many days from today, YYYY-MM-DD. */
export function inDays(days: number): string {
  return addDays(todayInAmsterdam(), days);
}

/** The value of a result that must be a success. */
export function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a result that must be a refusal. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('Was to be refused');
  return result.error.code;
}

export type CollegeOptions = { seats?: number; members?: number };

/** A College with a chair, a secretary and members, and its work in named situations. */
export class College {
  private constructor(
    private readonly world: World,
    readonly body: { id: string; slug: string },
    readonly chair: Actor,
    readonly secretary: Actor,
    readonly members: Actor[],
  ) {}

  static async of(world: World, { seats = 5, members = 4 }: CollegeOptions = {}): Promise<College> {
    const body = await world.body('college', { seats });
    const chair = await world.actor({ body }, ['college_chair']);
    const secretary = await world.actor({ body }, ['college_secretary']);
    const people: Actor[] = [];
    for (let index = 0; index < members; index += 1) {
      people.push(await world.actor({ body }, ['college_member']));
    }
    return new College(world, body, chair, secretary, people);
  }

  /** The chair and the members: who may vote. */
  get voters(): Actor[] {
    return [this.chair, ...this.members];
  }

  async text(overrides: Record<string, string> = {}) {
    const standard = await this.world.standard();
    return {
      standardVersionId: standard.versions[0]?.id ?? '',
      title: 'Een besluit',
      motivation: 'Omdat het moet.',
      entryIntoForceOn: inDays(30),
      complyBy: inDays(400),
      ...overrides,
    };
  }

  /** A draft by the first member. */
  async draft(overrides: Record<string, string> = {}): Promise<string> {
    const drafted = await draftDecision.execute(this.chair, await this.text(overrides), invocation());
    return successOf(drafted).id;
  }

  /** A decision before the College. */
  async submitted(overrides: Record<string, string> = {}): Promise<{ id: string; ballotId: string }> {
    const id = await this.draft(overrides);
    return successOf(await submitDecision.execute(this.secretary, { id, revision: 1 }, invocation()));
  }

  async vote(actor: Actor, ballot: { id: string; ballotId: string }, choice: Choice, key?: string) {
    return castCollegeVote.execute(actor, { ...ballot, choice }, invocation(key));
  }

  /** A decision on which the chair and then the members voted so; who is left out did not vote. */
  async votedOn(choices: (Choice | null)[], overrides: Record<string, string> = {}) {
    const ballot = await this.submitted(overrides);
    for (const [index, choice] of choices.entries()) {
      const voter = this.voters[index];
      if (choice && voter) successOf(await this.vote(voter, ballot, choice));
    }
    return ballot;
  }

  async closed(choices: (Choice | null)[], overrides: Record<string, string> = {}) {
    const ballot = await this.votedOn(choices, overrides);
    return successOf(await closeCollegeVote.execute(this.chair, ballot, invocation()));
  }

  /** An adopted decision. */
  async adopted(overrides: Record<string, string> = {}): Promise<string> {
    return (
      await this.closed(
        this.voters.map((): Choice => 'for'),
        overrides,
      )
    ).id;
  }

  async published(overrides: Record<string, string> = {}) {
    const id = await this.adopted(overrides);
    return successOf(await publishDecision.execute(this.secretary, { id }, invocation(randomUUID())));
  }
}
