import {
  createTranslator,
  type ICUArgs,
  type ICUTags,
  type MarkupTagsFunction,
  type MessageKeys,
  type NamespaceKeys,
  type NestedKeyOf,
  type NestedValueOf,
  type RichTagsFunction,
} from 'next-intl';
import type { ReactNode } from 'react';
import { en } from '@/messages/en';
import { nl } from '@/messages/nl';
import type { Locale } from './locales';

const MESSAGES = { nl, en };

type Messages = typeof nl;

/** A part of the messages, as "assembly.paper". */
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

type Inside<Part extends Namespace> = [Part] extends [never] ? Messages : NestedValueOf<Messages, Part>;

/** The key of a message in a part. */
export type MessageKey<Part extends Namespace> = MessageKeys<Inside<Part>, NestedKeyOf<Inside<Part>>>;

type TagsFunction = RichTagsFunction | MarkupTagsFunction;

/** What a message asks for: an amount where it chooses a plural, a function for each tag. */
type Asked<Message extends string, Tags extends TagsFunction> = ICUArgs<
  Message,
  { ICUArgument: string | number; ICUNumberArgument: number | bigint; ICUDateArgument: Date }
> &
  ([Tags] extends [never] ? unknown : ICUTags<Message, Tags>);

/** What all of these messages together ask for, because which of them it is shows only later. */
type AskedByAll<Message extends string, Tags extends TagsFunction> = (
  Message extends string
    ? (asked: Asked<Message, Tags>) => void
    : never
) extends (asked: infer Together) => void
  ? Together
  : never;

type Said<Part extends Namespace, Key extends MessageKey<Part>> = NestedValueOf<Inside<Part>, Key> & string;

type Values<Message extends string, Tags extends TagsFunction = never> =
  Partial<AskedByAll<Message, Tags>> extends AskedByAll<Message, Tags>
    ? []
    : [values: AskedByAll<Message, Tags>];

/** What comes after the key of a message: the values that it asks for, or nothing. */
export type MessageValues<Part extends Namespace, Key extends MessageKey<Part>> = Values<Said<Part, Key>>;

/** What says the messages of a part in one language: `t('title')`. A wrong key or value does not compile. */
export type Translator<Part extends Namespace = never> = {
  <Key extends MessageKey<Part>>(key: Key, ...values: MessageValues<Part, Key>): string;
  /** With an element for each tag of the message */
  rich<Key extends MessageKey<Part>>(
    key: Key,
    ...values: Values<Said<Part, Key>, RichTagsFunction>
  ): ReactNode;
  has(key: MessageKey<Part>): boolean;
  raw(key: MessageKey<Part>): unknown;
};

const kept = new Map<string, unknown>();

/**
 * What says the messages of a part, or all, in one language. It is made once for a process, with all that it formats
 * by: making it anew for each request cost a fifth of a page.
 */
export function translator<Part extends Namespace = never>(locale: Locale, part?: Part): Translator<Part> {
  const key = `${locale} ${part ?? ''}`;
  const known = kept.get(key) as Translator<Part> | undefined;
  if (known) return known;
  const made = createTranslator({
    locale,
    messages: MESSAGES[locale] as object,
    ...(part && { namespace: part as never }),
    timeZone: 'Europe/Amsterdam',
  }) as unknown as Translator<Part>;
  kept.set(key, made);
  return made;
}
