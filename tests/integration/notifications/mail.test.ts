import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Catcher, startCatcher } from '@/lib/notifications/catcher';
import { forgetRecipients, sendWaiting } from '@/lib/notifications/mailer';
import { findCaught, listCaught } from '@/lib/notifications/queries/caught';
import { sendToCatcher } from '@/lib/notifications/smtp-url';
import type { Actor } from '@/lib/platform/actor';
import { command } from '@/lib/platform/command';
import { database } from '@/lib/platform/database';
import { definePolicy } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';
import { invocation, World } from '../../support/world';

vi.stubEnv('DEMO', 'true');
const world = World.use();
let catcher: Catcher;
let bureau: Actor;

beforeAll(async () => {
  catcher = await startCatcher();
  bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
});
afterAll(() => catcher.stop());

/** A small command of the tests: writes to somebody, and may end badly after that. */
const write = command({
  name: 'letter.write',
  input: z.object({ to: z.email(), ending: z.enum(['refuse', 'crash']).optional() }),
  policy: definePolicy({ 'letter.write': { bureau: 'any' } }),
  events: { 'letter.written': z.object({}) },
  event: 'letter.written',
  refreshes: [],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ input }) => {
    if (input.ending === 'refuse') return fail('illegal_step');
    const mail = {
      to: input.to,
      subject: 'Onderwerp: één',
      text: 'Open https://bindend.example/x?y=1\nDag.',
    };
    const outcome = { value: {}, subjectId: randomUUID(), facts: {}, changes: {}, mail: [mail] };
    return ok(input.ending === 'crash' ? { ...outcome, facts: null as unknown as object } : outcome);
  },
});

const addressee = () => `${randomUUID()}@test.example`;
const rowOf = (to: string) => world.owner.outgoingMail.findFirst({ where: { recipient: to } });

describe('mail', () => {
  test('waits while there is no mail server', async () => {
    const to = addressee();
    await write.execute(bureau, { to }, invocation());
    expect(await sendWaiting()).toBe(0);
    expect(await rowOf(to)).toMatchObject({ sentAt: null, attempts: 0 });
  });
  test('goes through SMTP once its command was carried out, and its words are not kept', async () => {
    sendToCatcher(catcher.url);
    const to = addressee();
    await write.execute(bureau, { to }, invocation());
    expect(await sendWaiting()).toBeGreaterThanOrEqual(1);
    const caught = await listCaught.execute(null, { to });
    if (!caught.ok) throw new Error(caught.error.code);
    expect(caught.value).toMatchObject([{ to, subject: 'Onderwerp: één' }]);
    const read = await findCaught.execute(null, { id: caught.value[0]?.id ?? '' });
    expect(read).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining('https://bindend.example/x?y=1') },
    });
    expect(await rowOf(to)).toMatchObject({ body: null, attempts: 1, sentAt: expect.any(Date) });
    expect(await sendWaiting()).toBe(0);
  });
  test.each(['refuse', 'crash'])('does not go when its command ends in %s', async (ending) => {
    const to = addressee();
    await write.execute(bureau, { to, ending }, invocation()).catch(() => undefined);
    expect(await rowOf(to)).toBeNull();
  });
  test('goes once when two processes send at the same moment', async () => {
    const all = Array.from({ length: 5 }, addressee);
    for (const to of all) await write.execute(bureau, { to }, invocation());
    await Promise.all([sendWaiting(), sendWaiting()]);
    await sendWaiting();
    const caught = await world.owner.caughtMail.count({ where: { recipient: { in: all } } });
    expect(caught).toBe(5);
  });
  test('is tried again later when the server does not answer, and given up in the end', async () => {
    await catcher.stop();
    const to = addressee();
    await write.execute(bureau, { to }, invocation());
    expect(await sendWaiting()).toBe(0);
    const once = await rowOf(to);
    expect(once).toMatchObject({ attempts: 1, sentAt: null, failedAt: null });
    expect(once?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
    await world.owner.outgoingMail.updateMany({
      where: { recipient: to },
      data: { attempts: 11, nextAttemptAt: new Date() },
    });
    await sendWaiting();
    expect(await rowOf(to)).toMatchObject({ attempts: 12, body: null, failedAt: expect.any(Date) });
    catcher = await startCatcher();
    sendToCatcher(catcher.url);
  });
  test('is forgotten a month after it went', async () => {
    const to = addressee();
    await write.execute(bureau, { to }, invocation());
    await sendWaiting();
    await world.owner.outgoingMail.updateMany({
      where: { recipient: to },
      data: { sentAt: new Date(Date.now() - 31 * 86_400_000) },
    });
    expect(await forgetRecipients()).toBe(1);
    expect(await rowOf(to)).toBeNull();
  });
  test('is read by nobody but the mailer', async () => {
    await write.execute(bureau, { to: addressee() }, invocation());
    expect(await database().outgoingMail.count()).toBe(0);
    expect(await world.owner.outgoingMail.count()).toBeGreaterThan(0);
  });
});
