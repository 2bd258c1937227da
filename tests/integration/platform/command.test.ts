import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '@/lib/platform/actor';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { definePolicy } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';
import { invocation, World } from '../../support/world';

const world = World.use();

const policy = definePolicy({
  'programme.rename': { bureau: 'any' },
  'programme.renameAlso': { bureau: 'any' },
  'body.rename': { college_chair: 'own' },
});
const events = { 'programme.renamed': z.object({ title: z.string() }) };

/** Steps that a run of the command went through, to see the order of the door. */
const steps: string[] = [];

/** A small command of the tests: renames a work programme, which only the bureau may. */
const renaming = (
  name: 'programme.rename' | 'programme.renameAlso',
  answer: (input: { id: string; title: string }) => Record<string, string> = ({ title }) => ({ title }),
) =>
  command({
    name,
    input: z.object({
      id: z.uuid(),
      title: z.string().trim().min(3).max(20),
      ending: z.enum(['refuse', 'crash', 'lie']).optional(),
    }),
    policy,
    events,
    event: 'programme.renamed',
    refreshes: ['fund'],
    load: async (tx, input) => {
      steps.push('load');
      return tx.workProgramme.findUnique({ where: { id: input.id } });
    },
    subject: () => {
      steps.push('authorise');
      return {};
    },
    run: async ({ tx, input, loaded }) => {
      steps.push('run');
      await tx.workProgramme.updateMany({ where: { id: loaded.id }, data: { titleNl: input.title } });
      if (input.ending === 'refuse') return fail('illegal_step');
      if (input.ending === 'crash') throw new Error('crashed after the write');
      const title = input.ending === 'lie' ? (7 as unknown as string) : input.title;
      return ok({
        value: answer(input),
        subjectId: loaded.id,
        facts: { title },
        changes: changesBetween(loaded, { titleNl: input.title }),
      });
    },
  });
const rename = renaming('programme.rename');
/** Answers as most commands do: with the thing that it is about. */
const renameQuietly = renaming('programme.rename', ({ id }) => ({ id }));
const renameAlso = renaming('programme.renameAlso');

let year = 2030;
async function situation(): Promise<{ actor: Actor; id: string }> {
  year += 1;
  const bureau = await world.body('bureau');
  const actor = await world.actor({ body: bureau }, ['bureau']);
  const { id } = await world.owner.workProgramme.create({
    data: { year, titleNl: 'Oud', titleEn: 'Old', introNl: '', introEn: '' },
  });
  return { actor, id };
}

const titleOf = async (id: string) =>
  (await world.owner.workProgramme.findUniqueOrThrow({ where: { id } })).titleNl;
const auditOf = (id: string) => world.owner.auditEntry.findMany({ where: { subjectId: id } });

describe('the door', () => {
  test('parses, loads, authorises, runs and audits, in that order', async () => {
    const { actor, id } = await situation();
    steps.length = 0;
    const call = invocation();
    expect(await rename.execute(actor, { id, title: '  Nieuw ' }, call)).toEqual({
      ok: true,
      value: { title: 'Nieuw' },
    });
    expect(steps).toEqual(['load', 'authorise', 'run']);
    expect(await auditOf(id)).toMatchObject([
      {
        event: 'programme.renamed',
        data: { title: 'Nieuw' },
        changes: { titleNl: { from: 'Oud', to: 'Nieuw' } },
        personId: actor.personId,
        bodyId: actor.actingFor?.id,
        requestId: call.requestId,
      },
    ]);
  });
  test('names each wrong field, and touches nothing', async () => {
    const { actor, id } = await situation();
    steps.length = 0;
    expect(await rename.execute(actor, { id: 'x', title: 'a' }, invocation())).toEqual({
      ok: false,
      error: {
        code: 'invalid_input',
        fields: [
          { field: 'id', code: 'format_uuid' },
          { field: 'title', code: 'too_short', params: { minimum: 3 } },
        ],
      },
    });
    expect(await rename.execute(actor, { id }, invocation())).toMatchObject({
      error: { fields: [{ field: 'title', code: 'required' }] },
    });
    expect(await rename.execute(actor, { id, title: 'x'.repeat(21) }, invocation())).toMatchObject({
      error: { fields: [{ field: 'title', code: 'too_long', params: { maximum: 20 } }] },
    });
    expect(await rename.execute(actor, 'no object', invocation())).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(steps).toEqual([]);
  });
  test('refuses who is not logged in, and a role that is not in the row', async () => {
    const { id } = await situation();
    expect(await rename.execute(null, { id, title: 'Nieuw' }, invocation())).toMatchObject({
      error: { code: 'not_logged_in' },
    });
    const delegate = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    expect(await rename.execute(delegate, { id, title: 'Nieuw' }, invocation())).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await titleOf(id)).toBe('Oud');
  });
  test('does not find what is not there', async () => {
    const { actor } = await situation();
    expect(await rename.execute(actor, { id: randomUUID(), title: 'Nieuw' }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
  });
  test.each(['refuse', 'crash', 'lie'] as const)(
    'leaves nothing behind when the work ends in: %s',
    async (ending) => {
      const { actor, id } = await situation();
      const key = randomUUID();
      const outcome = rename.execute(actor, { id, title: 'Nieuw', ending }, invocation(key));
      if (ending === 'refuse')
        expect(await outcome).toMatchObject({ ok: false, error: { code: 'illegal_step' } });
      else await expect(outcome).rejects.toThrow();
      expect(await titleOf(id)).toBe('Oud');
      expect(await auditOf(id)).toEqual([]);
      expect(await world.owner.commandReceipt.count({ where: { personId: actor.personId } })).toBe(0);
    },
  );
  test('carries out the same form once, and answers the second time what it answered first', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    const first = await rename.execute(actor, { id, title: 'Eerste' }, invocation(key));
    const second = await rename.execute(actor, { title: ' Eerste ', id }, invocation(key.toUpperCase()));
    expect(second).toEqual(first);
    expect(await auditOf(id)).toHaveLength(1);
  });
  test('carries out another input of the same form too, each once', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    const send = (title: string) => rename.execute(actor, { id, title }, invocation(key));
    expect(await send('Eerste')).toEqual({ ok: true, value: { title: 'Eerste' } });
    expect(await send('Tweede')).toEqual({ ok: true, value: { title: 'Tweede' } });
    expect(await titleOf(id)).toBe('Tweede');
    expect(await send('Eerste')).toEqual({ ok: true, value: { title: 'Eerste' } });
    expect(await auditOf(id)).toHaveLength(2);
  });
  test('carries out the same form once when it is sent ten times at the same moment, for each input', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    const titles = Array.from({ length: 10 }, (_, index) => (index % 2 ? 'Samen' : 'Anders'));
    const answers = await Promise.all(
      titles.map((title) => rename.execute(actor, { id, title }, invocation(key))),
    );
    expect(answers).toEqual(titles.map((title) => ({ ok: true, value: { title } })));
    expect(await auditOf(id)).toHaveLength(2);
  });
  test('does once more what something else has overtaken: A, then B, and A from the page that came back', async () => {
    const { actor, id } = await situation();
    const keys = [randomUUID(), randomUUID()];
    const send = (title: string, key = keys[0]) =>
      renameQuietly.execute(actor, { id, title }, invocation(key));
    await send('Eerste');
    await send('Tweede', keys[1]);
    expect(await Promise.all([send('Eerste'), send('Eerste'), send('Eerste')])).toEqual(
      Array(3).fill({ ok: true, value: { id } }),
    );
    expect(await titleOf(id)).toBe('Eerste');
    expect(await auditOf(id)).toHaveLength(3);
    await send('Eerste');
    expect(await auditOf(id)).toHaveLength(3);
  });
  test('does not answer a refused input with the receipt of another', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    await rename.execute(actor, { id, title: 'Eerste' }, invocation(key));
    const other = rename.execute(actor, { id, title: 'Tweede', ending: 'refuse' }, invocation(key));
    expect(await other).toMatchObject({ ok: false, error: { code: 'illegal_step' } });
  });
  test('does not answer for one place what was asked for another', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    const elsewhere = {
      ...actor,
      actingFor: (await world.actor({ body: await world.body('bureau') }, [])).actingFor,
    };
    for (const acting of [actor, elsewhere]) {
      expect(await rename.execute(acting, { id, title: 'Overal' }, invocation(key))).toMatchObject({
        ok: true,
      });
    }
    const [here, there] = await auditOf(id);
    expect([here?.bodyId, there?.bodyId]).toEqual([actor.actingFor?.id, elsewhere.actingFor?.id]);
  });
  test('does not answer one command with the receipt of another', async () => {
    const { actor, id } = await situation();
    const key = randomUUID();
    await rename.execute(actor, { id, title: 'Zelfde' }, invocation(key));
    expect(await renameAlso.execute(actor, { id, title: 'Zelfde' }, invocation(key))).toMatchObject({
      ok: true,
    });
    expect(await auditOf(id)).toHaveLength(2);
  });
  test('does not take the key of somebody else for its own', async () => {
    const { actor, id } = await situation();
    const other = await world.actor({ body: await world.body('bureau') }, ['bureau']);
    const key = randomUUID();
    await rename.execute(actor, { id, title: 'Van een' }, invocation(key));
    expect(await rename.execute(other, { id, title: 'Van twee' }, invocation(key))).toMatchObject({
      ok: true,
    });
    expect(await titleOf(id)).toBe('Van twee');
  });
});

describe('what belongs to another body', () => {
  const renameBody = command({
    name: 'body.rename',
    input: z.object({ id: z.uuid() }),
    policy,
    events,
    event: 'programme.renamed',
    refreshes: [],
    load: (tx, input) => tx.body.findUnique({ where: { id: input.id } }),
    subject: (body) => ({ bodyId: body.id }),
    run: async ({ loaded }) =>
      ok({ value: { id: loaded.id }, subjectId: loaded.id, facts: { title: loaded.slug }, changes: {} }),
  });
  test('is not found, while the own body is allowed', async () => {
    const own = await world.body('college');
    const foreign = await world.body('college');
    const chair = await world.actor({ body: own }, ['college_chair']);
    expect(await renameBody.execute(chair, { id: foreign.id }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await renameBody.execute(chair, { id: own.id }, invocation())).toMatchObject({ ok: true });
  });
});
