import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/platform/generated/enums';
import { ACCOUNTS } from '@/tests/e2e/support/accounts';
import { HttpPerson } from '@/tests/e2e/support/http-person';
import type { Tenants, Things } from '@/tests/e2e/support/tenants';

/** Who sends requests: somebody with roles, or a visitor. `logIn` gives a new cookie. */
export type Sender = {
  name: string;
  own: Things;
  /** Pages with a form that their links lead to */
  pages: string[];
  cookie: string;
  logIn: () => Promise<void>;
};

/** Municipalities that do something, and the one that must not be seen or touched. */
const OWN = ['scherpenzeel', 'terschelling'] as const;
export const FOREIGN = 'ameland';

/** Every role that a municipality gives. */
const OFFICES: Role[][] = [
  ['administrator'],
  ['delegate', 'coordinator'],
  ['secretary'],
  ['reader'],
  ['council'],
];

/**
 * Accounts of the demonstration with a role in a body. Overseers work for all municipalities; the others may know who
 * votes for one, but neither an address nor a piece of evidence of any.
 */
const BODIES = {
  overseers: [ACCOUNTS.bureau, ACCOUNTS.auditor],
  others: [
    ACCOUNTS.collegeChair,
    ACCOUNTS.collegeSecretary,
    ACCOUNTS.collegeMember1,
    ACCOUNTS.controller,
    ACCOUNTS.assemblyChair,
    ...['voorzitter.taskforce', 'lid.taskforce', 'stembureau.vng', 'operator'].map(
      (name) => `${name}@demo.bindend.example`,
    ),
  ],
} as const;

/** A visitor. */
export const VISITOR: Sender = {
  name: 'visitor',
  own: {},
  pages: ['/nl/inloggen', '/nl/wachtwoord-vergeten'],
  cookie: '',
  logIn: async () => undefined,
};

/** Somebody new in every office of two municipalities. */
export async function peopleOfMunicipalities(tenants: Tenants, base: string): Promise<Sender[]> {
  return Promise.all(
    OFFICES.map(async (roles, index) => {
      const municipality = await tenants.municipality(OWN[index % OWN.length] ?? OWN[0]);
      const own = await tenants.thingsOf(municipality);
      // Somebody who erased their own account by chance is followed by somebody new.
      return sender(roles.join(' and '), own, tenants, base, () => tenants.person(municipality, roles));
    }),
  );
}

/** The people of the bodies in the demonstration: those who oversee all municipalities, or the others. */
export async function peopleOfBodies(
  kind: keyof typeof BODIES,
  tenants: Tenants,
  base: string,
): Promise<Sender[]> {
  return Promise.all(
    BODIES[kind].map((email) =>
      sender(email.split('@')[0] ?? email, {}, tenants, base, async () => ({
        id: await tenants.idOf(email),
        email,
      })),
    ),
  );
}

async function sender(
  name: string,
  own: Things,
  tenants: Tenants,
  base: string,
  find: () => Promise<{ id: string; email: string }>,
): Promise<Sender> {
  let known = await find();
  const made: Sender = { name, own, pages: [], cookie: '', logIn: async () => undefined };
  const enter = async () => {
    const person = await HttpPerson.logIn(known, base);
    await tenants.confirm(known.id);
    const { cookies } = await person.http.storageState();
    made.cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ');
    if (made.pages.length === 0) made.pages = await person.pagesWithForms();
    await person.close();
  };
  let entering: Promise<void> | undefined;
  made.logIn = () => {
    entering ??= enter()
      .catch(async () => {
        known = await find();
        await enter();
      })
      .finally(() => {
        entering = undefined;
      });
    return entering;
  };
  await made.logIn();
  return made;
}

/**
 * What stands nowhere but with the municipality that is not theirs. `names` are those of its people; `hidden` are their
 * addresses, that of somebody invited, and the title of a file.
 */
export async function plantCanaries(
  tenants: Tenants,
): Promise<{ foreign: string; names: string[]; hidden: string[]; theirs: Things }> {
  const foreign = await tenants.municipality(FOREIGN);
  const people = [
    await tenants.person(foreign, ['administrator']),
    await tenants.person(foreign, ['delegate']),
  ];
  const invited = `${randomUUID()}@ameland.example`;
  const shown = `Meting ${randomUUID()}`;
  await tenants.invitation(foreign, people[0]?.id ?? '', invited);
  await tenants.evidence(foreign, people[0]?.id ?? '', shown);
  return {
    foreign,
    names: people.map(({ name }) => name),
    hidden: [...people.map(({ email }) => email), invited, shown],
    theirs: await tenants.thingsOf(foreign),
  };
}
