import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { listDecisionsOfCollege } from '@/lib/decisions/queries/college';
import { findDecision, previewPublication } from '@/lib/decisions/queries/decision';
import {
  DECISIONS_PAGE,
  findPublishedDecision,
  listPublishedDecisions,
} from '@/lib/decisions/queries/published';
import { findDecidableVersion, searchDecidableVersions } from '@/lib/decisions/queries/versions';
import { dateOf } from '@/lib/platform/clock';
import { invocation, World } from '@/tests/support/world';
import { College, codeOf, inDays, successOf } from './college';

const world = World.use();
const locale = 'nl' as const;

describe('what everybody reads', () => {
  it('is published decisions only, as a document with the vote by name', async () => {
    const college = await College.of(world);
    const cite = (reference: string) =>
      findPublishedDecision.execute(null, { locale, bodySlug: college.body.slug, reference });
    await college.draft();
    await college.submitted();
    await college.adopted();
    const year = inDays(0).slice(0, 4);
    expect(codeOf(await cite(`${year}-001`))).toBe('not_found');
    const { reference } = await college.published();
    const decision = successOf(await cite(reference));
    expect(decision.vote).toMatchObject({
      outcome: 'adopted',
      quorum: { needed: 3, present: 5 },
      majority: { needed: 3, reached: 5, cast: 5 },
    });
    expect(decision.vote?.members[0]).toEqual({ name: college.chair.name, isChair: true, choice: 'for' });
    expect(decision.requirements.map(({ code }) => code)).toEqual(['T-1', 'T-2']);
    for (const other of ['2026-1', 'x', `${year}-002`, "' or 1=1"])
      expect(codeOf(await cite(other))).toBe('not_found');
  });

  it('pages newest first without losing or repeating any, and by year', async () => {
    const body = await world.body('college', { seats: 1 });
    const standard = await world.standard();
    await world.owner.decision.createMany({
      data: Array.from({ length: DECISIONS_PAGE + 5 }, (_, index) => ({
        bodyId: body.id,
        standardVersionId: standard.versions[0]?.id ?? '',
        status: 'published' as const,
        year: 2001,
        number: index + 1,
        title: `Nummer ${index + 1}`,
        motivation: 'M',
        entryIntoForceOn: dateOf('2001-06-01'),
        complyBy: dateOf('2001-06-01'),
        // Pairs share a moment, so that the id must break the tie.
        publishedAt: new Date(Date.UTC(2001, 0, 1 + Math.floor(index / 2))),
      })),
    });
    const first = successOf(await listPublishedDecisions.execute(null, { locale, year: 2001 }));
    const second = successOf(
      await listPublishedDecisions.execute(null, { locale, year: 2001, after: first.next }),
    );
    expect(first.decisions).toHaveLength(DECISIONS_PAGE);
    expect(second.decisions).toHaveLength(5);
    expect(second.next).toBeNull();
    const all = [...first.decisions, ...second.decisions];
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(DECISIONS_PAGE + 5);
    const moments = all.map(({ publishedAt }) => publishedAt);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(first.total).toBe(DECISIONS_PAGE + 5);
    expect(first.years).toContain(2001);
    const lost = successOf(
      await listPublishedDecisions.execute(null, { locale, year: 2001, after: randomUUID() }),
    );
    expect(lost.decisions).toEqual([]);
  });
});

describe('what a College reads', () => {
  it('is its own work, not that of another College; the auditor reads both, others nothing', async () => {
    const college = await College.of(world);
    const other = await College.of(world);
    const mine = await college.draft();
    const theirs = await other.draft();
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const reader = await world.actor({ municipality: await world.municipality() }, ['reader']);
    const ids = async (actor: typeof auditor) =>
      successOf(await listDecisionsOfCollege.execute(actor, { locale })).map(({ id }) => id);
    expect(await ids(college.chair)).toEqual([mine]);
    expect(await ids(auditor)).toEqual(expect.arrayContaining([mine, theirs]));
    expect(codeOf(await listDecisionsOfCollege.execute(reader, { locale }))).toBe('forbidden');
    expect(codeOf(await findDecision.execute(college.chair, { id: theirs, locale }))).toBe('not_found');
    expect(codeOf(await findDecision.execute(college.chair, { id: 'x', locale }))).toBe('not_found');
    const { id } = await other.published();
    expect(codeOf(await findDecision.execute(college.chair, { id, locale }))).toBe('not_found');
    expect(successOf(await findDecision.execute(auditor, { id: theirs, locale })).steps).toEqual([]);
    expect(codeOf(await findDecision.execute(reader, { id, locale }))).toBe('forbidden');
  });

  it('offers each role the steps that it may take now, and no other', async () => {
    const college = await College.of(world);
    const steps = async (actor: typeof college.chair | undefined, id: string) =>
      successOf(await findDecision.execute(actor ?? null, { id, locale })).steps;
    const draft = await college.draft();
    expect(await steps(college.members[0], draft)).toEqual(['revise', 'submit', 'withdraw']);
    const ballot = await college.votedOn(['for']);
    expect(await steps(college.members[0], ballot.id)).toEqual(['castVote']);
    expect(await steps(college.chair, ballot.id)).toEqual(['close']);
    expect(await steps(college.secretary, ballot.id)).toEqual(['close']);
    const adopted = await college.adopted();
    expect(await steps(college.members[0], adopted)).toEqual([]);
    expect(await steps(college.secretary, adopted)).toEqual(['publish']);
    const published = await college.published();
    expect(await steps(college.chair, published.id)).toEqual([]);
  });

  it('offers no step to a decision whose version another decision made binding, and says which', async () => {
    const college = await College.of(world);
    const other = await College.of(world);
    const text = await college.text();
    const ids = [await college.draft(text), await college.adopted(text)];
    const read = async (id: string | undefined) =>
      successOf(await findDecision.execute(college.chair, { id: id ?? '', locale }));
    const before = await Promise.all(ids.map(read));
    expect(before.map(({ refusal }) => refusal)).toEqual([null, null]);
    const first = await other.published({ ...text, title: 'Het eerste besluit' });
    const [draft, adopted] = await Promise.all(ids.map(read));
    const refusal = {
      code: 'already_binding',
      by: { title: 'Het eerste besluit', bodySlug: other.body.slug, reference: first.reference },
    };
    expect(draft).toMatchObject({ steps: ['revise', 'withdraw'], refusal });
    expect(adopted).toMatchObject({ steps: [], refusal });
    const sent = await publishDecision.execute(college.chair, { id: adopted?.id ?? '' }, invocation());
    expect(codeOf(sent)).toBe(adopted?.refusal?.code);
  });

  it('refuses a version that is no longer current, and says nothing of a decision that is final', async () => {
    const college = await College.of(world);
    const text = await college.text();
    const adopted = await college.adopted(text);
    const { id: published } = await college.published();
    await world.owner.standardVersion.update({
      where: { id: text.standardVersionId },
      data: { status: 'withdrawn' },
    });
    const read = async (id: string) => successOf(await findDecision.execute(college.chair, { id, locale }));
    expect((await read(adopted)).refusal).toEqual({ code: 'version_not_current', by: null });
    expect((await read(adopted)).steps).toEqual([]);
    expect((await read(published)).refusal).toBeNull();
  });

  it('tells of an open vote who voted, and only to oneself what', async () => {
    const college = await College.of(world);
    const { id } = await college.votedOn(['for', 'against']);
    const openVote = async (actor: typeof college.chair | undefined) =>
      successOf(await findDecision.execute(actor ?? null, { id, locale })).openVote;
    const asChair = await openVote(college.chair);
    expect(asChair?.roll.filter(({ hasVoted }) => hasVoted)).toHaveLength(2);
    expect(asChair?.mine?.choice).toBe('for');
    expect((await openVote(college.secretary))?.mine).toBeNull();
    expect((await openVote(college.members[1]))?.isMineToCast).toBe(true);
    expect(JSON.stringify(await openVote(college.members[1]))).not.toContain('against');
  });

  it('has its history, newest first', async () => {
    const college = await College.of(world);
    const text = await college.text();
    const id = await college.draft(text);
    await reviseDecision.execute(college.secretary, { ...text, id, revision: 1 }, invocation());
    const { history } = successOf(await findDecision.execute(college.chair, { id, locale }));
    expect(history.map(({ event, who }) => [event, who])).toEqual([
      ['decision.revised', college.secretary.name],
      ['decision.drafted', college.chair.name],
    ]);
  });

  it('announces as many obligations as publishing makes', async () => {
    const college = await College.of(world);
    await world.municipality({ endedOn: inDays(5) });
    const id = await college.adopted();
    const { municipalities } = successOf(await previewPublication.execute(college.chair, { id }));
    expect(municipalities).toBe(await world.owner.municipality.count({ where: { endedOn: null } }));
    expect(codeOf(await previewPublication.execute(college.members[0] ?? null, { id }))).toBe('forbidden');
  });
});

describe('the search for a version to decide on', () => {
  it('finds by any word in any order, without accents or case, and leaves out what can not be decided on', async () => {
    const college = await College.of(world);
    const open = await world.standard();
    await world.owner.standard.update({
      where: { id: open.id },
      data: { nameNl: 'Financiële Berichten', aliases: ['FB-9'] },
    });
    const replaced = await world.standard({ status: 'replaced' });
    const find = async (words: string) =>
      successOf(await searchDecidableVersions.execute(college.chair, { words, locale })).versions.map(
        ({ id }) => id,
      );
    const versionId = open.versions[0]?.id ?? '';
    expect(await find('berichten FINANCIELE')).toEqual([versionId]);
    expect(await find('fb-9')).toEqual([versionId]);
    expect(await find('100% _')).toEqual([]);
    expect(await find(replaced.slug)).toEqual([]);
    expect((await find('')).length).toBeGreaterThan(0);
    await college.published({ standardVersionId: versionId });
    expect(await find('fb-9')).toEqual([]);
    const chosen = await findDecidableVersion.execute(college.chair, { id: versionId, locale });
    expect(codeOf(chosen)).toBe('not_found');
    expect(codeOf(await findDecidableVersion.execute(college.chair, { id: 'x', locale }))).toBe('not_found');
  });
});
