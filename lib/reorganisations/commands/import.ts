import 'server-only';
import { readRegister } from '@/lib/municipalities/queries/inhabitants-at';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { ok } from '@/lib/platform/result';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { readList } from '@/lib/reorganisations/list';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { byCode, otherPlans } from '@/lib/reorganisations/queries/plan';
import { importInput } from '@/lib/reorganisations/schema';

/**
 * Reads a list of mergers and splits; each day in it becomes a draft. The whole list, or nothing.
 * Errors: `invalid_input` with a line for each row that can't be used.
 */
export const importReorganisations = command({
  name: 'reorganisation.import',
  input: importInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.imported',
  refreshes: [],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input, now }) => {
    const today = todayInAmsterdam(now);
    const register = byCode(await readRegister(tx, today));
    const others = await otherPlans(tx, null, register);
    const planned = new Set(others.flatMap(({ ends }) => ends));
    const list = readList(input.file, { today, register, planned });
    if (!list.ok) return { ok: false, error: { code: 'invalid_input', fields: list.errors } };
    const ids: string[] = [];
    for (const { on, parts } of list.plans) {
      const { id } = await tx.reorganisation.create({
        data: { happensOn: dateOf(on), note: input.fileName || 'CSV' },
        select: { id: true },
      });
      await tx.reorganisationPart.createMany({
        data: parts.map(({ from, to, toName, toProvince, addresses, isMain }) => ({
          reorganisationId: id,
          dissolvedId: register.get(from)?.id as string,
          successorCode: to,
          successorName: toName,
          successorProvince: toProvince,
          addresses,
          isMain,
        })),
      });
      ids.push(id);
    }
    const count = list.plans.reduce((sum, { parts }) => sum + parts.length, 0);
    return ok({
      value: { ids },
      subjectId: ids[0] as string,
      facts: { days: list.plans.map(({ on }) => on), parts: count },
      changes: changesBetween(null, { parts: count }),
    });
  },
});
