import { expect, test } from 'vitest';
import { nl } from '@/messages/nl';
import { readSource, sourceFiles } from '../../support/source-files';

/** Read by the names of their fields, without a translator: pages that must stand without it. */
const PLAIN = ['crash', 'refusals'];

const STRING = /'((?:[^'\\\n]|\\.)*)'/g;
/** What a form leads to names what was done in the address. */
const DONE = /gedaan=([a-z-]+)/g;
/** The questions of a form are asked by name: see `formFields`. */
const QUESTION = /(\w+): \{/g;
const TEMPLATE = /`([^`\n]*\$\{[^`\n]*)`/g;

function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

const sources = ['app', 'components', 'lib', 'server', 'prisma/seed'].flatMap((folder) =>
  sourceFiles(folder, /(?<!\.test)\.tsx?$/).map(readSource),
);

/** The pattern of a text with something filled in; null for one without a word of its own, which all is like. */
function patternOf(template: string): RegExp | null {
  const parts = template.split(/\$\{[^}]*\}/);
  if (!parts.every((part) => /^[\w.-]*$/.test(part)) || !parts.some((part) => /\w/.test(part))) return null;
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`);
}

const found = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, text]) => text ?? ''));

const questions = sources
  .filter((source) => source.includes('formFields('))
  .flatMap((source) => [...source.matchAll(QUESTION)].map(([, name]) => name ?? ''));

/** The texts between quotes in all our code, and the patterns of those with something filled in. */
function textsOfCode() {
  const texts = new Set(['', ...found(STRING), ...found(DONE), ...questions]);
  const patterns = found(TEMPLATE).flatMap((template) => patternOf(template) ?? []);
  return { texts, patterns };
}

test('each message is said somewhere: its part and the rest of its key stand in the code', () => {
  const { texts, patterns } = textsOfCode();
  // Of what is filled in, a text with a dot stands in the code too: the name of an action or of an event.
  const isFilled = (text: string) => !text.includes('.') || texts.has(text);
  const isSaid = (rest: string) =>
    texts.has(rest) || patterns.some((pattern) => pattern.exec(rest)?.slice(1).every(isFilled));
  const isUsed = (key: string) => {
    const words = key.split('.');
    return words.some((_, at) => isSaid(words.slice(0, at).join('.')) && isSaid(words.slice(at).join('.')));
  };
  const unused = keysOf(nl).filter((key) => !PLAIN.includes(key.split('.')[0] ?? '') && !isUsed(key));
  expect(unused).toEqual([]);
});
