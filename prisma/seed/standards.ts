import { keptStandingOn } from '../../lib/standards/by-day';
import { readStandards } from './read-facts';
import { day, type Tx } from './scope';

type Facts = ReturnType<typeof readStandards>[number];

/** Loads the catalogue. Nothing is binding yet: only a College decision makes it so. */
export async function seedStandards(tx: Tx): Promise<void> {
  const standards = readStandards();
  await tx.standard.createMany({ data: standards.map(standardRow) });
  const ids = new Map(
    (await tx.standard.findMany({ select: { id: true, slug: true } })).map((s) => [s.slug, s.id]),
  );
  await tx.standardVersion.createMany({
    data: standards.flatMap(({ slug, versions }) =>
      versions.map(({ version, status, publishedOn }, index) => ({
        standardId: ids.get(slug) as string,
        version,
        status,
        publishedOn: day(publishedOn),
        position: index + 1,
      })),
    ),
  });
  await tx.requirement.createMany({ data: await requirementRows(tx, standards) });
}

function standardRow(facts: Facts) {
  return {
    slug: facts.slug,
    nameNl: facts.name,
    nameEn: facts.nameEn,
    theme: facts.theme,
    standing: standingOfFacts(facts),
    aliases: facts.aliases,
    managerName: facts.manager.name,
    managerUrl: facts.manager.url,
    sourceUrl: facts.sourceUrl,
    summaryNl: facts.summaryNl,
    summaryEn: facts.summaryEn,
    aboutNl: facts.aboutNl,
    aboutEn: facts.aboutEn,
    requirementsAreExample: facts.requirementsAre === 'example',
  };
}

/** No College has decided yet, so no day plays a part. */
function standingOfFacts({ versions }: Facts) {
  const undecided = versions.map(({ version, status }, index) => ({
    id: version,
    position: index,
    status,
    agreement: null,
  }));
  return keptStandingOn(undecided, '');
}

async function requirementRows(tx: Tx, standards: Facts[]) {
  const versions = await tx.standardVersion.findMany({
    select: { id: true, version: true, standard: { select: { slug: true } } },
  });
  const ids = new Map(versions.map((v) => [`${v.standard.slug} ${v.version}`, v.id]));
  return standards.flatMap(({ slug, versions: all }) =>
    all.flatMap(({ version, requirements }) =>
      requirements.map((requirement, index) => ({
        ...requirement,
        versionId: ids.get(`${slug} ${version}`) as string,
        position: index + 1,
      })),
    ),
  );
}
