import { z } from 'zod';
import { DEADLINES } from '@/lib/obligations/deadline';
import { documentInput } from '@/lib/platform/document-input';
import { line, lines, link } from '@/lib/platform/text-input';

/** Which obligations are asked for. */
export const DEADLINE_FILTERS = ['all', ...DEADLINES] as const;
export type DeadlineFilter = (typeof DEADLINE_FILTERS)[number];

/** Soonest deadline first, or latest first. */
export const OBLIGATION_ORDERS = ['soonest', 'latest'] as const;
export type ObligationOrder = (typeof OBLIGATION_ORDERS)[number];

const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/);

const obligationCursor = cursor.transform((text, context) => {
  const [dueOn = '', id = ''] = text.split('_');
  if (z.iso.date().safeParse(dueOn).success && z.uuid().safeParse(id).success) return { dueOn, id };
  context.addIssue({ code: 'custom', message: 'not a cursor' });
  return z.NEVER;
});

/** The place in the list: the last row that was seen. */
export type ObligationCursor = { dueOn: string; id: string };

/** What of an address can't be used is left out, and named. */
export type ObligationProblem = 'filter' | 'order' | 'position';

/** What is asked of the list. */
export type ObligationsAsked = {
  filter: DeadlineFilter;
  order: ObligationOrder;
  after: ObligationCursor | null;
};

/** Reads the address of the list: termijn, volgorde and na. Never fails. */
export function readObligationsAddress(query: Record<string, string | string[] | undefined>): {
  asked: ObligationsAsked;
  problems: ObligationProblem[];
} {
  const problems: ObligationProblem[] = [];
  function read<Value>(name: string, problem: ObligationProblem, schema: z.ZodType<Value>): Value | null {
    const value = query[name];
    const text = (Array.isArray(value) ? value[0] : value) ?? '';
    if (text === '') return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    problems.push(problem);
    return null;
  }
  const asked: ObligationsAsked = {
    filter: read('termijn', 'filter', z.enum(DEADLINE_FILTERS)) ?? 'all',
    order: read('volgorde', 'order', z.enum(OBLIGATION_ORDERS)) ?? 'soonest',
    after: read('na', 'position', obligationCursor),
  };
  return { asked, problems };
}

/** A place in the list as it stands in an address. */
export function formatObligationCursor({ dueOn, id }: ObligationCursor): string {
  return `${dueOn}_${id}`;
}

/** A piece of evidence: what it shows, with a link, a file or both. */
export const addEvidenceInput = z
  .object({
    obligationId: z.uuid(),
    title: line(200),
    link,
    file: documentInput.optional(),
  })
  .refine(({ link, file }) => link !== null || file !== undefined, {
    path: ['link'],
    message: 'code:link_or_file',
  });

/** A piece of evidence that counts no more, and why. */
export const withdrawEvidenceInput = z.object({
  evidenceId: z.uuid(),
  note: lines(500),
});
