import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MOST_EVIDENCE } from '@/lib/obligations/commands/add-evidence';
import { findEvidence, findEvidenceFile, findObligation } from '@/lib/obligations/queries/find';
import { listObligations } from '@/lib/obligations/queries/list';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { inScope } from '@/lib/platform/database';
import { LARGEST_DOCUMENT } from '@/lib/platform/document';
import { outcomeOf, succeeded } from '../../support/assembly';
import { pdf } from '../../support/mandates';
import { boundTown, replaceVersion, show, withdraw } from '../../support/obligations';
import { bureauOf } from '../../support/reorganisations';
import { World } from '../../support/world';

const world = World.use();
const read = async (actor: Actor, id: string) =>
  succeeded(await findObligation.execute(actor, { id, locale: 'nl' }));
const auditor = async () => world.actor({ body: await world.body('audit') }, ['auditor']);

describe('evidence with an obligation', () => {
  test('is added with a link and a file, read by the municipality and told to the log', async () => {
    const { coordinator, reader, obligationId, municipality, municipalityId } = await boundTown(world);
    const file = pdf(2000);
    const { id } = succeeded(await show(coordinator, obligationId, { title: 'Meting van mei', file }));
    const paper = await read(reader, obligationId);
    expect(paper).toMatchObject({ municipality: municipality.name, holds: true, evidence: 1 });
    expect(paper.pieces).toEqual([
      {
        id,
        title: 'Meting van mei',
        link: 'https://meting.example/1',
        file: { type: 'application/pdf', size: 2000 },
        addedAt: expect.any(String),
        addedBy: coordinator.name,
        origin: null,
        withdrawn: null,
      },
    ]);
    const kept = succeeded(await findEvidenceFile.execute(reader, { evidenceId: id }));
    expect(kept.name).toMatch(new RegExp(`^bewijs-.+-${municipality.slug}-${todayInAmsterdam()}$`));
    expect(Buffer.from(kept.content).equals(Buffer.from(file))).toBe(true);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const entry = await world.owner.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(entry).toMatchObject({
      event: 'evidence.added',
      municipalityId,
      data: { obligationId, title: 'Meting van mei', sha256 },
      changes: { sha256: { from: null, to: sha256 } },
    });
  });

  test('may be a link or a file; neither, or what can not be used, is refused beside its field', async () => {
    const { coordinator, obligationId, municipalityId } = await boundTown(world);
    const send = async (over: Parameters<typeof show>[2]) =>
      outcomeOf(await show(coordinator, obligationId, over));
    expect(await send({})).toBe('ok');
    expect(await send({ link: '', file: pdf() })).toBe('ok');
    expect(await send({ link: '  ', file: pdf(LARGEST_DOCUMENT) })).toBe('ok');
    expect(await send({ link: '' })).toEqual(['link link_or_file']);
    for (const link of ['http://meting.example', 'javascript:alert(1)', 'https://meting', 'meting.example'])
      expect(await send({ link }), link).toEqual(['link https_address']);
    expect(await send({ link: `https://meting.example/${'a'.repeat(500)}` })).toEqual(['link too_long']);
    expect(await send({ title: '  ' })).toEqual(['title required']);
    expect(await send({ title: 'a'.repeat(201) })).toEqual(['title too_long']);
    expect(await send({ file: new TextEncoder().encode('<script>') })).toEqual(['file file_type']);
    expect(await send({ file: pdf(LARGEST_DOCUMENT + 1) })).toEqual(['file file_too_large']);
    expect(await world.owner.evidence.count({ where: { municipalityId } })).toBe(3);
    expect(await world.owner.evidenceFile.count({ where: { municipalityId } })).toBe(2);
  });

  test('is sent once when its form is sent twice', async () => {
    const { coordinator, obligationId } = await boundTown(world);
    const key = randomUUID();
    const sent = await Promise.all([1, 2].map(() => show(coordinator, obligationId, { file: pdf() }, key)));
    expect(new Set(sent.map((result) => succeeded(result).id)).size).toBe(1);
    expect(await world.owner.evidence.count({ where: { obligationId } })).toBe(1);
    expect(await world.owner.evidenceFile.count({ where: { evidence: { some: { obligationId } } } })).toBe(1);
  });

  test('is kept by the coordinator of its own municipality alone, and read by nobody elsewhere', async () => {
    const { coordinator, reader, obligationId } = await boundTown(world);
    const elsewhere = await boundTown(world);
    const { id } = succeeded(await show(coordinator, obligationId, { file: pdf() }));
    expect(outcomeOf(await show(reader, obligationId))).toBe('forbidden');
    expect(outcomeOf(await withdraw(reader, id))).toBe('forbidden');
    expect(outcomeOf(await show(elsewhere.coordinator, obligationId))).toBe('not_found');
    expect(outcomeOf(await withdraw(elsewhere.coordinator, id))).toBe('not_found');
    const asked = { id: obligationId, locale: 'nl' } as const;
    expect(outcomeOf(await findObligation.execute(elsewhere.coordinator, asked))).toBe('not_found');
    const file = { evidenceId: id };
    expect(outcomeOf(await findEvidenceFile.execute(elsewhere.coordinator, file))).toBe('not_found');
    expect(outcomeOf(await findEvidenceFile.execute(null, file))).toBe('not_logged_in');
    expect(outcomeOf(await findEvidenceFile.execute(await bureauOf(world), file))).toBe('forbidden');
    expect(outcomeOf(await findEvidenceFile.execute(await auditor(), file))).toBe('ok');
    expect((await read(await auditor(), obligationId)).pieces).toHaveLength(1);
    for (const wrong of ['', 'geen-id', randomUUID()])
      expect(outcomeOf(await findEvidenceFile.execute(reader, { evidenceId: wrong }))).toBe('not_found');
  });

  test('that is withdrawn counts no more, stays to be read with the reason, and is withdrawn once', async () => {
    const { coordinator, reader, obligationId } = await boundTown(world);
    const { id } = succeeded(await show(coordinator, obligationId, { file: pdf() }));
    succeeded(await show(coordinator, obligationId));
    const sent = await Promise.all([withdraw(coordinator, id), withdraw(coordinator, id)]);
    expect(sent.map(outcomeOf).sort()).toEqual(['illegal_step', 'ok']);
    const paper = await read(reader, obligationId);
    expect(paper.evidence).toBe(1);
    expect(paper.pieces.find((piece) => piece.id === id)?.withdrawn).toMatchObject({
      by: coordinator.name,
      note: 'Er is een nieuwere meting',
    });
    expect(outcomeOf(await findEvidenceFile.execute(reader, { evidenceId: id }))).toBe('ok');
    const place = { id: obligationId, evidenceId: id, locale: 'nl' } as const;
    expect(outcomeOf(await findEvidence(coordinator, place))).toBe('not_found');
    const entries = await world.owner.auditEntry.findMany({
      where: { subjectId: id, event: 'evidence.withdrawn' },
    });
    expect(entries).toHaveLength(1);
  });

  test('is counted in the list', async () => {
    const { coordinator, reader, obligationId } = await boundTown(world);
    const asked = { locale: 'nl', filter: 'all', order: 'soonest', after: null } as const;
    const counted = async () =>
      succeeded(await listObligations.execute(reader, asked)).obligations.map(({ evidence }) => evidence);
    expect(await counted()).toEqual([0]);
    const { id } = succeeded(await show(coordinator, obligationId));
    succeeded(await show(coordinator, obligationId));
    expect(await counted()).toEqual([2]);
    succeeded(await withdraw(coordinator, id));
    expect(await counted()).toEqual([1]);
  });

  test('is not taken for what no longer binds, but can still be read', async () => {
    const { coordinator, agreementId, obligationId } = await boundTown(world);
    succeeded(await show(coordinator, obligationId));
    await replaceVersion(world, agreementId);
    expect(outcomeOf(await show(coordinator, obligationId))).toBe('illegal_step');
    expect(await read(coordinator, obligationId)).toMatchObject({ holds: false, evidence: 1 });
  });

  test('has a most, also when two are sent at the same moment; what came from a predecessor is not in it', async () => {
    const [before, own] = [await boundTown(world), await boundTown(world)];
    const { coordinator, obligationId, municipalityId } = own;
    const fill = (town: typeof own, count: number) =>
      world.owner.evidence.createManyAndReturn({
        data: Array.from({ length: count }, () => ({
          municipalityId: town.municipalityId,
          obligationId: town.obligationId,
          title: 'Stuk',
          link: 'https://meting.example',
          addedById: town.coordinator.personId,
        })),
      });
    const passing = await fill(before, MOST_EVIDENCE);
    await world.owner.evidence.createMany({
      data: passing.map(({ id, title, link }) => ({
        municipalityId,
        obligationId,
        title,
        link,
        passedFromId: id,
        originId: before.municipalityId,
      })),
    });
    await fill(own, MOST_EVIDENCE - 1);
    const sent = await Promise.all([1, 2, 3].map(() => show(coordinator, obligationId)));
    expect(sent.map(outcomeOf).sort()).toEqual(['ok', 'too_much_evidence', 'too_much_evidence']);
  });
});

describe('the database keeps the rules by itself', () => {
  const row = (town: Awaited<ReturnType<typeof boundTown>>, over: object = {}) => ({
    municipalityId: town.municipalityId,
    obligationId: town.obligationId,
    title: 'Meting',
    link: 'https://meting.example',
    addedById: town.coordinator.personId,
    ...over,
  });

  test('evidence shows something, comes from somewhere, and is final once it is withdrawn', async () => {
    const town = await boundTown(world);
    const create = (over: object) => world.owner.evidence.create({ data: row(town, over) });
    const { id } = await create({});
    await expect(create({ link: null })).rejects.toThrow(/evidence_shows/);
    await expect(create({ link: 'http://meting.example' })).rejects.toThrow(/evidence_link/);
    await expect(create({ title: '' })).rejects.toThrow(/evidence_title/);
    await expect(create({ addedById: null })).rejects.toThrow(/evidence_comes_from/);
    await expect(create({ passedFromId: id })).rejects.toThrow(/evidence_comes_from/);
    await expect(create({ withdrawnAt: new Date() })).rejects.toThrow(/evidence_withdrawn/);
    succeeded(await withdraw(town.coordinator, id));
    await expect(
      world.owner.evidence.update({ where: { id }, data: { withdrawnNote: 'Toch niet' } }),
    ).rejects.toThrow(/final/);
  });

  test('a piece passes once', async () => {
    const [from, to] = [await boundTown(world), await boundTown(world)];
    const { id } = succeeded(await show(from.coordinator, from.obligationId));
    const pass = () =>
      world.owner.evidence.create({
        data: row(to, { addedById: null, passedFromId: id, originId: from.municipalityId }),
      });
    await pass();
    await expect(pass()).rejects.toThrow(/passed_from_id/);
  });

  test('a file is what its hash and size say, and never changes', async () => {
    const town = await boundTown(world);
    succeeded(await show(town.coordinator, town.obligationId, { file: pdf() }));
    const where = { municipalityId: town.municipalityId };
    const kept = await world.owner.evidenceFile.findFirstOrThrow({ where });
    await expect(world.owner.evidenceFile.updateMany({ where, data: { size: 9 } })).rejects.toThrow(/final/);
    const create = (over: object) =>
      world.owner.evidenceFile.create({ data: { ...kept, id: randomUUID(), ...over } });
    await expect(create({ sha256: '0'.repeat(64) })).rejects.toThrow(/evidence_file_hash/);
    await expect(create({ size: 99 })).rejects.toThrow(/evidence_file_size/);
    await expect(create({ mediaType: 'text/html' })).rejects.toThrow(/evidence_file_media_type/);
  });

  test('nobody gets at the file of another municipality by a piece of their own', async () => {
    const [own, other] = [await boundTown(world), await boundTown(world)];
    succeeded(await show(other.coordinator, other.obligationId, { file: pdf() }));
    const { id: fileId } = await world.owner.evidenceFile.findFirstOrThrow({
      where: { municipalityId: other.municipalityId },
    });
    const add = (over: object) =>
      inScope(scopeOf(own.coordinator), (tx) => tx.evidence.createMany({ data: row(own, over) }));
    await expect(add({ fileId })).rejects.toThrow(/row-level security/);
    const piece = await world.owner.evidence.findFirstOrThrow({ where: { fileId } });
    const passed = { fileId, addedById: null, passedFromId: piece.id, originId: other.municipalityId };
    await expect(add(passed)).rejects.toThrow(/row-level security/);
    await expect(add({ obligationId: other.obligationId })).rejects.toThrow(/row-level security/);
    await expect(add({ addedById: other.coordinator.personId })).rejects.toThrow(/row-level security/);
    expect((await add({})).count).toBe(1);
  });
});
