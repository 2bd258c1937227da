import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sourceFiles } from '../support/source-files';
import { HttpPerson } from './support/http-person';
import { Tenants, type Things } from './support/tenants';
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

/** What somebody does: opens or sends, where, which form, and with which of the things that would fit. */
type Step = { who: number; sends: boolean; where: number; form: number; thing: number };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3),
  sends: fc.boolean(),
  where: fc.nat(1000),
  form: fc.nat(20),
  thing: fc.nat(1000),
});

const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;

/** The address with things in its gaps: of the kind that the gap names, or of any. */
const filled = (address: string, things: Things, pick: number) =>
  address.replace(/\[(\w+)\]/g, (_gap, name: string) => {
    if (name === 'year') return '2027';
    return at(things[name.replace(/Id$/, '')] ?? Object.values(things).flat(), pick);
  });

test.describe('people of other municipalities', () => {
  let tenants: Tenants;
  let foreign: string;
  let canaries: string[];
  /** The title of a piece of evidence, which stands in its file too */
  let shown: string;
  let baseURL: string;

  test.beforeAll(async ({ baseURL: address }) => {
    baseURL = address ?? '';
    tenants = new Tenants();
    foreign = await tenants.municipality(FOREIGN);
    const administrator = await tenants.person(foreign, ['administrator']);
    const delegate = await tenants.person(foreign, ['delegate']);
    const invited = `${randomUUID()}@ameland.example`;
    await tenants.invitation(foreign, administrator.id, invited);
    canaries = [administrator, delegate].flatMap(({ email, name }) => [email, name]).concat(invited);
    shown = `Meting ${randomUUID()}`;
    await tenants.evidence(foreign, administrator.id, shown);
  });
  test.afterAll(() => tenants.close());

  test('what must not be seen is there to be seen, and what must not change can change', async () => {
    const owner = await tenants.person(foreign, ['administrator']);
    const person = await HttpPerson.logIn(owner, baseURL);
    const text = await (await person.open('/nl/mijn/mensen')).text();
    expect(canaries.filter((canary) => !text.includes(canary))).toEqual([]);
    const { evidence = [] } = await tenants.thingsOf(foreign);
    expect(await (await person.open(`/api/mijn/bewijs/${evidence[0]}`)).text()).toContain(shown);
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
    const theirs = await tenants.thingsOf(foreign);
    const before = await tenants.stateOf(foreign);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 45, maxLength: 90 }), async (steps) => {
        const people = await strangers();
        for (const one of steps) {
          const somebody = at(people, one.who);
          const answers = await (one.sends ? send(somebody, one, theirs) : open(somebody, one, theirs));
          for (const answer of answers) {
            expect(answer.status, answer.address).toBeLessThan(500);
            expect(
              [...canaries, shown].filter((canary) => answer.text.includes(canary)),
              answer.address,
            ).toEqual([]);
          }
        }
        expect(await tenants.stateOf(foreign)).toEqual(before);
        await Promise.all(people.map(({ person }) => person.close()));
      }),
      // A run begins with new people, who first look where they may go: that takes longer than forty steps.
      { numRuns: 4, endOnFailure: true },
    );
  });

  /** Somebody new in each of four offices, with all that their municipality has. */
  async function strangers(): Promise<Stranger[]> {
    const offices = [
      ['administrator'],
      ['delegate', 'coordinator'],
      ['administrator', 'secretary'],
      ['reader', 'council'],
    ] as const;
    return Promise.all(
      offices.map(async (roles, index) => {
        const municipalityId = await tenants.municipality(at(OWN, index));
        const made = await tenants.person(municipalityId, [...roles]);
        const person = await HttpPerson.logIn(made, baseURL);
        await tenants.confirm(made.id);
        const pages = await person.pagesWithForms();
        return { person, pages, own: await tenants.thingsOf(municipalityId) };
      }),
    );
  }
});

/** Somebody, the pages on which they can send something, and what their municipality has. */
type Stranger = { person: HttpPerson; pages: string[]; own: Things };
type Answer = { address: string; status: number; text: string };

/** Opens an address about things of another municipality, one after the other. */
async function open({ person }: Stranger, { where, thing }: Step, theirs: Things): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const offset of [0, 1, 2, 3]) {
    const address = filled(at(ADDRESSES, where), theirs, thing + offset);
    if (answers.some((answer) => answer.address === address)) continue;
    const answer = await person.open(address);
    answers.push({ address, status: answer.status(), text: await answer.text() });
  }
  return answers;
}

/** Sends a form of a page of their own, with things of another municipality in place of their own. */
async function send({ person, pages, own }: Stranger, one: Step, theirs: Things): Promise<Answer[]> {
  const address = at(pages, one.where);
  const forms = await person.formsOn(address);
  if (forms.length === 0) return [];
  const answer = await person.send(address, at(forms, one.form), (name, given) => {
    if (name.startsWith('$ACTION') || name === 'formKey') return undefined;
    if (UUID.test(given)) return at(theirs[kindOf(given, own)] ?? [given], one.thing);
    return given || (name === 'email' ? `${randomUUID()}@proef.example` : 'fietsen door de polder');
  });
  return [{ address: `${address}, form ${one.form}`, status: answer.status(), text: await answer.text() }];
}

/** The table of a thing of one's own. */
function kindOf(id: string, own: Things): string {
  return Object.keys(own).find((table) => own[table]?.includes(id)) ?? '';
}
