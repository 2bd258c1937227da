import { z } from 'zod';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no slug of lower-case words joined by hyphens');
const day = z.iso.date();
const url = z.url({ protocol: /^https?$/ });
const municipalityCode = z.string().regex(/^GM\d{4}$/, 'is no CBS code (GM0000)');
/** Cents as a string of digits, because JSON has no whole numbers of any size. */
const cents = z
  .string()
  .regex(/^\d+$/, 'is no whole number of cents')
  .transform((digits) => BigInt(digits));
/** s: from the article that started the project; v: read in a public source; a: assumption. */
const marker = z.enum(['s', 'v', 'a']);

const requirement = z.strictObject({
  code: text,
  level: z.enum(['must', 'should', 'may']),
  textNl: text,
  textEn: text,
});

const standardVersion = z.strictObject({
  version: text,
  status: z.enum(['in_force', 'replaced', 'advice', 'consultation', 'proposed']),
  /** Null where the day is not known for certain. */
  publishedOn: day.nullable(),
  requirements: z.array(requirement),
});

/** A standard; versions stand oldest first, so that the last is the current one. */
export const standardFacts = z.strictObject({
  slug,
  name: text,
  nameEn: text,
  theme: z.enum([
    'exchange',
    'identity',
    'security',
    'documents',
    'accessibility',
    'procurement',
    'geo',
    'services',
  ]),
  aliases: z.array(text),
  manager: z.strictObject({ name: text, url }),
  summaryNl: text,
  summaryEn: text,
  aboutNl: text,
  aboutEn: text,
  sourceUrl: url,
  /** mandatory: on the list of the Forum Standaardisatie ("pas toe of leg uit") or required by law. */
  forumStatus: z.enum(['mandatory', 'recommended', 'none']),
  /** Null where no version has requirements. */
  requirementsAre: z.enum(['example', 'from_standard']).nullable(),
  versions: z.array(standardVersion).min(1),
});

/** An organ in which people have roles. */
export const bodyFacts = z.strictObject({
  slug,
  nameNl: text,
  nameEn: text,
  kind: z.enum(['college', 'taskforce', 'bureau', 'audit', 'platform']),
  /** 0 where no number of seats counts for decisions. */
  seats: z.int().min(0),
  /** True when the number of seats, or the body itself, is an assumption of this portal. */
  assumption: z.boolean(),
  descriptionNl: text,
  descriptionEn: text,
  fieldNl: text,
  fieldEn: text,
  source: text,
});

const budgetLine = z.strictObject({ nameNl: text, nameEn: text, amountCents: cents });

const historicItem = z.strictObject({
  position: z.int().positive(),
  label: text,
  kind: z.enum(['information', 'programme', 'budget']),
  titleNl: text,
  titleEn: text,
  explanationNl: text,
  explanationEn: text,
  /** False: the outcome text says that the outcome is not known. */
  outcomeKnown: z.boolean(),
  outcomeNl: text,
  outcomeEn: text,
  markers: z.array(marker).min(1),
});

/** The assembly of 14 June 2017. Its votes are known in words only; there is no field for counts on purpose. */
export const historyFacts = z.strictObject({
  markers: z.record(marker, z.strictObject({ nl: text, en: text })),
  meeting: z.strictObject({
    slug,
    /** The year whose activities and contributions were on the agenda. */
    year: z.int(),
    heldOn: day,
    location: text,
    titleNl: text,
    titleEn: text,
    noteNl: text,
    noteEn: text,
    markers: z.array(marker).min(1),
  }),
  vote: z.strictObject({
    knownInWordsOnly: z.literal(true),
    textNl: text,
    textEn: text,
    markers: z.array(marker).min(1),
  }),
  agendaItems: z.array(historicItem).min(1),
  fund: z.strictObject({
    year: z.int(),
    nameNl: text,
    nameEn: text,
    referenceDate: day,
    totalCents: cents,
    noteNl: text,
    noteEn: text,
    markers: z.array(marker).min(1),
    lines: z.array(budgetLine).min(1),
  }),
  facts: z.array(z.strictObject({ marker, textNl: text, textEn: text, sourceNl: text, sourceEn: text })),
  sources: z.array(z.strictObject({ nl: text, en: text })).min(1),
});

const programmeItem = z.strictObject({
  key: slug,
  position: z.int().positive(),
  goal: z.enum(['quality', 'chains', 'suppliers', 'technology', 'costs']),
  titleNl: text,
  titleEn: text,
  descriptionNl: text,
  descriptionEn: text,
});

/** A draft work programme with its budget; each line may refer to the key of an item. */
export const programmeFacts = z.strictObject({
  year: z.int(),
  isExample: z.boolean(),
  titleNl: text,
  titleEn: text,
  introNl: text,
  introEn: text,
  items: z.array(programmeItem).min(1),
  budget: z.strictObject({
    totalCents: cents,
    referenceDate: day,
    noteNl: text,
    noteEn: text,
    lines: z
      .array(budgetLine.extend({ position: z.int().positive(), item: slug.nullable() }).strict())
      .min(1),
  }),
});

/** The roles of the domain, in the order of its table. */
export const roles = [
  'reader',
  'coordinator',
  'secretary',
  'delegate',
  'council',
  'administrator',
  'college_member',
  'college_chair',
  'college_secretary',
  'taskforce_member',
  'taskforce_chair',
  'assembly_chair',
  'bureau',
  'controller',
  'counting_committee',
  'auditor',
  'operator',
] as const;

const demoMembership = z
  .strictObject({ municipality: municipalityCode.nullable(), body: slug.nullable(), role: z.enum(roles) })
  .refine((m) => (m.municipality === null) !== (m.body === null), 'needs a municipality or a body, not both');

/** An earlier term in a College or the Taskforce; a renewed one is followed by the term of the account. */
const demoTerm = z.strictObject({
  email: z.email(),
  body: slug,
  role: z.enum(roles),
  startsOn: day,
  endsOn: day,
  isRenewed: z.boolean(),
  ended: z.strictObject({ on: day, reasonNl: text }).nullable(),
});

const demoMandate = z.strictObject({
  municipality: municipalityCode,
  email: z.email(),
  registeredBy: z.email(),
  kind: z.enum(['principal', 'deputy']),
  grantedOn: day,
  startsOn: day,
  endsOn: day,
});
const demoEvidence = z.strictObject({
  municipality: municipalityCode,
  standard: slug,
  addedBy: z.email(),
  addedAt: z.iso.datetime(),
  title: text,
  link: z.url().nullable(),
  /** The lines of a document that says what it is */
  document: z.array(text).nullable(),
});

const decisionText = {
  body: slug,
  standard: slug,
  version: text,
  titleNl: text,
  titleEn: text,
  motivationNl: text,
  motivationEn: text,
  exampleNoteNl: text,
  exampleNoteEn: text,
  entryIntoForceOn: day,
  complyBy: day,
};

/** Accounts and example decisions of the demo mode. */
export const demoFacts = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        name: text.regex(/\(demo\)$/, 'must end in (demo)'),
        email: z
          .email()
          .endsWith('@demo.bindend.example')
          .refine((address) => address === address.toLowerCase(), 'must be lower case'),
        memberships: z.array(demoMembership).min(1),
      }),
    )
    .min(1),
  /** The decision on which the terms of the demonstration rest, in words. */
  appointedBy: text,
  earlierTerms: z.array(demoTerm),
  mandates: z.array(demoMandate),
  evidence: z.array(demoEvidence),
  decisions: z.array(
    z.strictObject({
      ...decisionText,
      decidedOn: day,
      votesFor: z.int().min(0),
      votesAgainst: z.int().min(0),
    }),
  ),
  draftDecision: z.strictObject({ ...decisionText, draftedBy: z.email() }),
});

export type StandardFacts = z.infer<typeof standardFacts>;
export type BodyFacts = z.infer<typeof bodyFacts>;
export type HistoryFacts = z.infer<typeof historyFacts>;
export type ProgrammeFacts = z.infer<typeof programmeFacts>;
export type DemoFacts = z.infer<typeof demoFacts>;
