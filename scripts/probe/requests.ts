import { parse } from 'node-html-parser';
import { FORM_TYPE, formOf } from '@/tests/e2e/support/raw-request';
import type { Things } from '@/tests/e2e/support/tenants';
import { sourceFiles } from '@/tests/support/source-files';
import type { Chance } from './chance';
import type { Sender } from './people';
import { HEADERS, ODD_WORDS, PARAMETERS } from './words';

/** A request as it goes over the line. */
export type ProbeRequest = {
  line: [method: string, path: string];
  headers: Record<string, string>;
  body?: Buffer;
};

/** Every address of the portal, with a gap for each thing that it is about. */
const ADDRESSES = sourceFiles('app', /^(page|route)\.tsx?$/)
  .filter((file) => !/bench/.test(file))
  .map((file) =>
    file
      .slice('app'.length)
      .replace(/\/(page|route)\.tsx?$/, '')
      .replace('/(public)', ''),
  );

/** Bytes that an address may have on the line; all others go in percents. */
const encoded = (word: string) => encodeURIComponent(word.toWellFormed());
/** Most odd words are text of an address; those with a percent sign also go as they are. */
const inAddress = (chance: Chance) => {
  const word = chance.of(ODD_WORDS);
  return word.startsWith('%') && chance.percent(60) ? word.replace(/[^\x21-\x7e]/g, '') : encoded(word);
};

/** A thing of their own, of another municipality, of nobody, or no thing at all. */
function thing(chance: Chance, name: string, own: Things, theirs: Things): string {
  const kind = name.replace(/Id$/, '');
  const ids = (things: Things) => things[kind] ?? Object.values(things).flat();
  const lists = [ids(theirs), ids(own), ids(theirs)].filter((list) => list.length > 0);
  return chance.percent(75) && lists.length > 0 ? chance.of(chance.of(lists)) : inAddress(chance);
}

function query(chance: Chance): string {
  const pairs = Array.from(
    { length: chance.below(4) },
    () => `${encoded(chance.of(PARAMETERS))}=${inAddress(chance)}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function address(chance: Chance, own: Things, theirs: Things): string {
  const filled = chance.of(ADDRESSES).replace(/\[(?:\.\.\.)?(\w+)\]/g, (_gap, name: string) => {
    if (name === 'locale') return chance.percent(95) ? chance.of(['nl', 'en']) : inAddress(chance);
    if (name === 'year' && chance.percent(70)) return '2027';
    return thing(chance, name, own, theirs);
  });
  return `${filled || '/'}${query(chance)}`;
}

function oddHeaders(chance: Chance): Record<string, string> {
  const some = Array.from({ length: chance.below(4) }, () => chance.of(HEADERS));
  return Object.fromEntries(some.map(([name, values]) => [name, chance.of(values)]));
}

/** Opens an address as a browser would. */
export function opening(chance: Chance, sender: Sender, theirs: Things): ProbeRequest {
  return { line: ['GET', address(chance, sender.own, theirs)], headers: cookieOf(sender) };
}

const ODD_METHODS: string[] = [
  ...Array<string>(5).fill('GET'),
  ...Array<string>(8).fill('POST'),
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
];

/** Any method, headers and body at any address. */
export function garbage(chance: Chance, sender: Sender, theirs: Things): ProbeRequest {
  const method = chance.of(ODD_METHODS);
  const path = chance.percent(70)
    ? address(chance, sender.own, theirs)
    : `/${inAddress(chance)}/${inAddress(chance)}${query(chance)}`;
  const body = method === 'GET' || method === 'HEAD' ? undefined : oddBody(chance);
  return { line: [method, path], headers: { ...cookieOf(sender), ...oddHeaders(chance) }, body };
}

function oddBody(chance: Chance): Buffer {
  const word = () => chance.of(ODD_WORDS);
  return chance.of([
    () => Buffer.from(JSON.stringify({ [word()]: word(), list: [word()] })),
    () => Buffer.from(`${encoded(word())}=${encoded(word())}&csrfToken=${encoded(word())}`),
    () => Buffer.from(Array.from({ length: chance.below(200) }, () => chance.below(256))),
    () =>
      formOf([
        [chance.of(['$ACTION_REF_1', '$ACTION_ID_x', 'email', '0']), word()],
        ['$ACTION_1:0', word()],
      ]),
    () => Buffer.from(`[${chance.of(['"$K1"', '"$5"', '{}', 'null', '"$@1"'])}`),
  ])();
}

/** The forms in the content of a page (now and then that to log out too), sent with things of another municipality and odd words in their fields. */
export function forms(
  chance: Chance,
  sender: Sender,
  theirs: Things,
  path: string,
  page: string,
): ProbeRequest[] {
  return parse(page)
    .querySelectorAll(chance.percent(3) ? 'form' : 'main form')
    .filter(
      (form) =>
        form.getAttribute('method')?.toLowerCase() === 'post' || form.querySelector('[name^="$ACTION"]'),
    )
    .map((form) => {
      const fields = form
        .querySelectorAll('input, select, textarea')
        .flatMap((control): [string, string][] => {
          const name = control.getAttribute('name');
          if (!name || control.getAttribute('type') === 'file') return [];
          return [[name, filling(chance, name, control.getAttribute('value') ?? '', theirs)]];
        });
      return { line: ['POST', path], headers: { ...cookieOf(sender), ...FORM_TYPE }, body: formOf(fields) };
    });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function filling(chance: Chance, name: string, given: string, theirs: Things): string {
  // Now and then the bookkeeping of React too; the rest of the time the form must arrive.
  if (name.startsWith('$ACTION') && !chance.percent(2)) return given;
  if (UUID.test(given) && chance.percent(80)) return chance.of(Object.values(theirs).flat());
  return chance.percent(given ? 40 : 80) ? chance.of(ODD_WORDS) : given || 'fietsen door de polder';
}

const cookieOf = (sender: Sender): Record<string, string> => (sender.cookie ? { cookie: sender.cookie } : {});
