import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sourceFiles } from '../support/source-files';
import { HttpPerson } from './support/http-person';
import { Tenants } from './support/tenants';
import { expect, test } from './support/test';

/** Municipalities in which no other test does anything. */
const OWN = ['scherpenzeel', 'terschelling'] as const;
const FOREIGN = 'ameland';

/** Every address behind the log-in, with a gap for each thing that it is about. */
const ADDRESSES = [
  ...sourceFiles('app/[locale]/mijn', /^page\.tsx$/).map((file) => `/nl${file.slice('app/[locale]'.length)}`),
  ...sourceFiles('app/api/mijn', /^route\.ts$/).map((file) => file.slice('app'.length)),
].map((file) => file.replace(/\/(page\.tsx|route\.ts)$/, ''));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What somebody does: opens or sends, where, and which foreign things they put in. */
type Step = { who: number; sends: boolean; where: number; form: number; things: number[]; swaps: boolean[] };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3),
  sends: fc.boolean(),
  where: fc.nat(1000),
  form: fc.nat(20),
  things: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
  swaps: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;

/** The address with a thing in each gap. */
const filled = (address: string, things: string[], picks: number[]) => {
  let gap = 0;
  return address.replace(/\[\w+\]/g, (name) => (name === '[year]' ? '2027' : at(things, at(picks, gap++))));
};

test.describe('people of other municipalities', () => {
  let tenants: Tenants;
  let foreign: string;
  let canaries: string[];
  let baseURL: string;

  test.beforeAll(async ({ baseURL: address }) => {
    baseURL = address ?? '';
    tenants = await Tenants.open();
    foreign = await tenants.municipality(FOREIGN);
    const administrator = await tenants.person(foreign, ['administrator']);
    const delegate = await tenants.person(foreign, ['delegate']);
    const invited = `${randomUUID()}@ameland.example`;
    await tenants.invitation(foreign, administrator.id, invited);
    canaries = [administrator, delegate].flatMap(({ email, name }) => [email, name]).concat(invited);
  });
  test.afterAll(() => tenants.close());

  test('what must not be seen is there to be seen, and what must not change can change', async () => {
    const owner = await tenants.person(foreign, ['administrator']);
    const person = await HttpPerson.logIn(owner, baseURL);
    const text = await (await person.open('/nl/mijn/mensen')).text();
    expect(canaries.filter((canary) => !text.includes(canary))).toEqual([]);
    const before = await tenants.stateOf(foreign);
    const [form] = await person.formsOn('/nl/mijn/mensen/uitnodigen');
    if (!form) throw new Error('The page to invite somebody has no form');
    const fields: Record<string, string> = { email: `${randomUUID()}@ameland.example`, role: 'reader' };
    await person.send('/nl/mijn/mensen/uitnodigen', form, (name) => fields[name]);
    expect(await tenants.stateOf(foreign)).not.toEqual(before);
    await person.close();
  });

  test('whatever they open or send, in whatever order, see and change nothing of another', async () => {
    test.setTimeout(300_000);
    const things = await tenants.idsOf(foreign);
    const before = await tenants.stateOf(foreign);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        const people = await strangers();
        for (const one of steps) {
          const person = at(people, one.who);
          for (const answer of one.sends
            ? await send(person, one, things)
            : await open(person, one, things)) {
            expect(answer.status, answer.address).toBeLessThan(500);
            expect(
              canaries.filter((canary) => answer.text.includes(canary)),
              answer.address,
            ).toEqual([]);
          }
        }
        expect(await tenants.stateOf(foreign)).toEqual(before);
        await Promise.all(people.map((person) => person.close()));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  async function strangers(): Promise<HttpPerson[]> {
    const [one, other] = await Promise.all(OWN.map((slug) => tenants.municipality(slug)));
    const people = [
      await tenants.person(one ?? '', ['administrator']),
      await tenants.person(one ?? '', ['delegate', 'coordinator']),
      await tenants.person(other ?? '', ['administrator', 'secretary']),
      await tenants.person(other ?? '', ['reader', 'council']),
    ];
    const loggedIn = await Promise.all(people.map((person) => HttpPerson.logIn(person, baseURL)));
    for (const { id } of people) await tenants.confirm(id);
    return loggedIn;
  }
});

type Answer = { address: string; status: number; text: string };

/** Opens an address about things of another municipality. */
async function open(person: HttpPerson, { where, things: picks }: Step, things: string[]): Promise<Answer[]> {
  const address = filled(at(ADDRESSES, where), things, picks);
  const answer = await person.open(address);
  return [{ address, status: answer.status(), text: await answer.text() }];
}

/** Sends a form of a page of their own, with things of another municipality in place of their own. */
async function send(person: HttpPerson, step: Step, things: string[]): Promise<Answer[]> {
  const own = ADDRESSES.filter((address) => !address.includes('[') && !address.startsWith('/api/'));
  const address = at(own, step.where);
  const forms = await person.formsOn(address);
  if (forms.length === 0) return [];
  let field = 0;
  const answer = await person.send(address, at(forms, step.form), (name, given) => {
    if (name.startsWith('$ACTION') || name === 'formKey') return undefined;
    field += 1;
    if (UUID.test(given)) return at(step.swaps, field) ? at(things, at(step.things, field)) : given;
    return given || (name === 'email' ? `${randomUUID()}@proef.example` : 'fietsen door de polder');
  });
  return [{ address: `${address} (${step.form})`, status: answer.status(), text: await answer.text() }];
}
