import { z } from 'zod';
import type { MessageKey, Namespace, Translator } from '@/i18n/translator';
import type { FieldKind, FieldSpec } from '@/lib/platform/field-spec';

/** What a question looks like beyond what its schema says. A hint that is not here is `<name>Hint` of the words. */
type Looks = Partial<Omit<FieldSpec, 'name' | 'required'>>;

type Asks<Shape extends z.core.$ZodShape, Part extends Namespace> = {
  [Name in keyof Shape & string]?: Name extends MessageKey<Part> ? Looks : Looks & { label: string };
};

/**
 * The questions of a form from the schema of its command: of each what kind it is and whether it must be answered stand
 * there, and its words in the messages, under its own name. `asks` names them in the order of the page, `values` is
 * what there is already.
 */
export function formFields<Shape extends z.core.$ZodShape, Part extends Namespace>(
  t: Translator<Part>,
  shape: Shape,
  asks: Asks<Shape, Part>,
  values: { [Name in keyof Shape]?: string | null | undefined } = {},
): FieldSpec[] {
  const words = t as unknown as Translator;
  return Object.entries(asks as Record<string, Looks>).map(([name, looks]) => {
    const hint = `${name}Hint` as never;
    return {
      ...readOf(shape[name] as z.ZodType),
      name,
      label: looks.label ?? words(name as never),
      ...(words.has(hint) && { hint: words(hint) }),
      ...(values[name] != null && { defaultValue: values[name] }),
      ...looks,
    };
  });
}

type Read = { kind: FieldKind; required: boolean };

const kept = new WeakMap<z.ZodType, Read>();

/** What a schema says of its question; read once, because it is made once. */
function readOf(schema: z.ZodType): Read {
  const known = kept.get(schema) ?? { kind: kindOf(schema), required: mustBeAnswered(schema) };
  kept.set(schema, known);
  return known;
}

/** A field that is left empty comes as an empty text, and a box or file that is not chosen not at all. */
function mustBeAnswered(schema: z.ZodType): boolean {
  return ![undefined, ''].some((empty) => schema.safeParse(empty).success);
}

/** `field` is what a schema says of itself by `.meta({ field })`, where its type does not tell. */
function kindOf(schema: z.ZodType): FieldKind {
  const { field, format, type, ...said } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  if (field) return field as FieldKind;
  if (format === 'date' || format === 'email') return format;
  if (said.enum || format === 'uuid') return 'radios';
  if (said.const === 'on') return 'checkbox';
  return type === 'integer' ? 'number' : 'text';
}
