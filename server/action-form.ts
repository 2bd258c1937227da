import { extractInfoFromServerReferenceId } from 'next/dist/shared/lib/server-reference-info';

/**
 * What React sends when a form calls an action, in so far as ours use it: they take nothing, a form, or a state and a
 * form. Anything else would fail inside React or inside the action, as if it were our mistake.
 * Source: react-server-dom, ReactFlightReplyClient (values) and ReactFlightActionServer (fields), 19.3.
 */
const ACTION_ID = /^[0-9a-f]{42}$/;

/** How a value says that it is a form, whose fields stand beside it. */
const FORM = /^\$K[0-9a-f]+$/;

/** Whether a script's call of an action, in JSON, has the arguments that the action reads. */
export function isActionCall(id: string, json: unknown): boolean {
  // An unknown action is answered by Next, in a way that its client understands.
  if (!ACTION_ID.test(id)) return true;
  const values = parsedList(json);
  if (!values || values.length > 2) return false;
  const form = lastArgument(id);
  const isForm = (value: unknown) => typeof value === 'string' && FORM.test(value);
  return (
    values.every((value, at) => (at === form ? isForm(value) : isForm(value) || isPlain(value))) &&
    (form < 0 || values.length > form)
  );
}

/** Whether the fields by which a form without script calls its action have the arguments that the action reads. */
export function areActionFields(form: FormData): boolean {
  return [...form.keys()].every((name) => {
    if (name.startsWith('$ACTION_ID_')) return lastArgument(name.slice('$ACTION_ID_'.length)) <= 0;
    if (!name.startsWith('$ACTION_REF_')) return true;
    const prefix = `$ACTION_${name.slice('$ACTION_REF_'.length)}:`;
    const called = parsed(form.get(`${prefix}0`)) as { id?: unknown; bound?: unknown } | undefined;
    if (typeof called?.id !== 'string') return false;
    if (called.bound === null) return lastArgument(called.id) <= 0;
    const bound = parsedList(form.get(`${prefix}1`));
    return (
      called.bound === '$@1' &&
      bound?.length === lastArgument(called.id) &&
      bound.every((value) => isPlain(value))
    );
  });
}

/**
 * The place of the last argument that an action reads, from 0; -1 when it reads none. Next writes it into the id, and
 * does not see it of an action that `formAction` makes: that takes a state and a form.
 */
function lastArgument(id: string): number {
  if (!ACTION_ID.test(id)) return 0;
  const { usedArgs, hasRestArgs } = extractInfoFromServerReferenceId(id);
  return hasRestArgs ? 1 : usedArgs.lastIndexOf(true);
}

/** A state of ours is three levels deep; deeper ones are made to exhaust who walks them. */
const DEEPEST = 8;

/** Whether a value refers to nothing else: React writes references, and all that JSON lacks, as "$" and a letter. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string')
    return !value.startsWith('$') || value === '$undefined' || value.startsWith('$$');
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth < DEEPEST &&
    Object.entries(value).every(([name, inner]) => name !== '__proto__' && isPlain(inner, depth + 1))
  );
}

function parsedList(json: unknown): unknown[] | undefined {
  const value = parsed(json);
  return Array.isArray(value) ? value : undefined;
}

function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
