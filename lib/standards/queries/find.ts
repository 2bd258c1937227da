import 'server-only';
import type { Text } from '@/i18n/text';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { referenceOf } from '@/lib/standards/decision-reference';
import type { StandardStatus } from '@/lib/standards/lifecycle';
import { standardPolicy } from '@/lib/standards/policy';
import type { Theme } from '@/lib/standards/schema';
import { type Standing, standingOf } from '@/lib/standards/standing';

/** One requirement of a version. */
export type RequirementLine = { code: string; level: 'must' | 'should' | 'may'; text: Text };

/** What binds all municipalities to a version, with the decision behind it. Days YYYY-MM-DD, moments ISO. */
export type Agreement = {
  version: string;
  bindingFrom: string;
  complyBy: string;
  decision: {
    reference: string;
    title: string;
    body: { slug: string; name: Text };
    decidedAt: string | null;
    publishedAt: string | null;
    isExample: boolean;
    /** Members of the College; null when the vote is not known */
    vote: { votesFor: number; votesAgainst: number; votesAbstained: number } | null;
  };
};

/** A version in the list of versions. */
export type VersionLine = { version: string; status: StandardStatus; publishedOn: string | null };

/** A standard as its page and the API show it, in both languages. */
export type StandardDetail = {
  id: string;
  slug: string;
  name: Text;
  summary: Text;
  about: Text;
  theme: Theme;
  standing: Standing;
  aliases: string[];
  manager: { name: string; url: string };
  sourceUrl: string;
  requirementsAreExample: boolean;
  /** Newest first */
  versions: VersionLine[];
  /** The version that speaks: the one that binds, or else the newest that is alive */
  current: { version: string; requirements: RequirementLine[] } | null;
  /** Agreements that bind now or later; the one that speaks first */
  agreements: Agreement[];
};

const select = {
  id: true,
  slug: true,
  nameNl: true,
  nameEn: true,
  summaryNl: true,
  summaryEn: true,
  aboutNl: true,
  aboutEn: true,
  theme: true,
  aliases: true,
  managerName: true,
  managerUrl: true,
  sourceUrl: true,
  requirementsAreExample: true,
  versions: {
    orderBy: { position: 'desc' },
    select: {
      version: true,
      status: true,
      publishedOn: true,
      requirements: {
        orderBy: { position: 'asc' },
        select: { code: true, level: true, textNl: true, textEn: true },
      },
      agreements: {
        select: {
          inForceFrom: true,
          complyBy: true,
          decision: {
            select: {
              year: true,
              number: true,
              title: true,
              decidedAt: true,
              publishedAt: true,
              isExample: true,
              body: { select: { slug: true, nameNl: true, nameEn: true } },
              ballots: {
                where: { outcome: 'adopted' },
                orderBy: { closedAt: 'desc' },
                take: 1,
                select: { votesFor: true, votesAgainst: true, votesAbstained: true },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.StandardSelect;

type Row = Prisma.StandardGetPayload<{ select: typeof select }>;
type VersionRow = Row['versions'][number];

const DEAD: StandardStatus[] = ['replaced', 'withdrawn', 'rejected'];

/** One standard by the name in its address, with its versions, requirements and the decisions that made it binding. */
export const findStandard = query({
  name: 'standard.find',
  policy: standardPolicy,
  read: async (tx, { slug }: { slug: string }): Promise<StandardDetail | null> => {
    // Longer or other names can't exist (a check in the database); asking would only cost a query.
    if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
    const row = await tx.standard.findUnique({ where: { slug }, select });
    return row ? detailOf(row, todayInAmsterdam()) : null;
  },
});

function detailOf(row: Row, today: string): StandardDetail {
  const agreements = row.versions
    .filter(({ status }) => !DEAD.includes(status))
    .flatMap(agreementsOf)
    .sort((a, b) => rank(b, today).localeCompare(rank(a, today)));
  const spoken = agreements[0]?.version;
  const current =
    row.versions.find(({ version }) => version === spoken) ??
    row.versions.find(({ status }) => status === 'in_force' || status === 'evaluation') ??
    row.versions.find(({ status }) => !DEAD.includes(status)) ??
    row.versions[0];
  return {
    id: row.id,
    slug: row.slug,
    name: { nl: row.nameNl, en: row.nameEn },
    summary: { nl: row.summaryNl, en: row.summaryEn },
    about: { nl: row.aboutNl, en: row.aboutEn },
    theme: row.theme,
    standing: standingOf({ today, versions: row.versions.map(standingVersion) }),
    aliases: row.aliases,
    manager: { name: row.managerName, url: row.managerUrl },
    sourceUrl: row.sourceUrl,
    requirementsAreExample: row.requirementsAreExample,
    versions: row.versions.map(({ version, status, publishedOn }) => ({
      version,
      status,
      publishedOn: publishedOn ? dayOf(publishedOn) : null,
    })),
    current: current ? { version: current.version, requirements: requirementsOf(current) } : null,
    agreements,
  };
}

/** What binds today goes before what binds later, and the newer before the older. */
function rank({ bindingFrom }: Agreement, today: string): string {
  return `${bindingFrom <= today ? '1' : '0'} ${bindingFrom}`;
}

function standingVersion({ status, agreements }: VersionRow) {
  return { status, agreements: agreements.map(({ inForceFrom }) => ({ inForceFrom: dayOf(inForceFrom) })) };
}

function requirementsOf({ requirements }: VersionRow): RequirementLine[] {
  return requirements.map(({ code, level, textNl, textEn }) => ({
    code,
    level,
    text: { nl: textNl, en: textEn },
  }));
}

function agreementsOf({ version, agreements }: VersionRow): Agreement[] {
  return agreements.map(({ inForceFrom, complyBy, decision }) => {
    const [ballot] = decision.ballots;
    return {
      version,
      bindingFrom: dayOf(inForceFrom),
      complyBy: dayOf(complyBy),
      decision: {
        reference: referenceOf(decision.year ?? 0, decision.number ?? 0),
        title: decision.title,
        body: { slug: decision.body.slug, name: { nl: decision.body.nameNl, en: decision.body.nameEn } },
        decidedAt: decision.decidedAt?.toISOString() ?? null,
        publishedAt: decision.publishedAt?.toISOString() ?? null,
        isExample: decision.isExample,
        vote: ballot
          ? {
              votesFor: Number(ballot.votesFor ?? 0),
              votesAgainst: Number(ballot.votesAgainst ?? 0),
              votesAbstained: Number(ballot.votesAbstained ?? 0),
            }
          : null,
      },
    };
  });
}
