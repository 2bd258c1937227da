import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { definePolicy } from '@/lib/platform/policy';
import { query } from '@/lib/platform/query';
import { World } from '../../support/world';

const world = World.use();
const policy = definePolicy({ 'programme.seek': { bureau: 'any' } });

const seekById = query({
  name: 'programme.seek',
  policy,
  read: (tx, { id }: { id: string }) => tx.workProgramme.findUnique({ where: { id } }),
});
const seekByYear = query({
  name: 'programme.seek',
  policy,
  read: (tx, { year }: { year: number }) =>
    tx.$queryRaw`SELECT id FROM work_programme WHERE year = ${year}::int`,
});
const seekByTitle = query({
  name: 'programme.seek',
  policy,
  read: (tx, { title }: { title: string }) => tx.workProgramme.findFirst({ where: { titleNl: title } }),
});
const failing = query({
  name: 'programme.seek',
  policy,
  read: (tx) => tx.$queryRaw`SELECT 1 / 0`,
});

const bureau = async (): Promise<Actor> => world.actor({ body: await world.body('bureau') }, ['bureau']);

describe('a query that is asked for what can not exist finds nothing', () => {
  test.each(['', 'x', '0', `${randomUUID()}0`, `{${randomUUID()}`, "'"])('the id %j', async (id) => {
    expect(await seekById.execute(await bureau(), { id })).toMatchObject({ error: { code: 'not_found' } });
  });
  test('a number out of range, and text with NUL', async () => {
    const actor = await bureau();
    expect(await seekByYear.execute(actor, { year: 1e12 })).toMatchObject({ error: { code: 'not_found' } });
    expect(await seekByTitle.execute(actor, { title: 'a\0b' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
  test('any other failure is thrown', async () => {
    await expect(failing.execute(await bureau(), {})).rejects.toThrow();
  });
});
