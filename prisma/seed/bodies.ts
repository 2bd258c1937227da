import { readBodies } from './read-facts';
import type { Tx } from './scope';

/** Loads the organs: Colleges, Taskforce, bureau, audit. */
export async function seedBodies(tx: Tx): Promise<void> {
  await tx.body.createMany({
    data: readBodies().map(({ slug, kind, nameNl, nameEn, descriptionNl, descriptionEn, seats }) => ({
      slug,
      kind,
      nameNl,
      nameEn,
      descriptionNl,
      descriptionEn,
      seats,
    })),
  });
}

/** Looks up a body by its slug. @throws Error for a slug that was not loaded */
export async function bodyIds(tx: Tx): Promise<(slug: string) => string> {
  const rows = await tx.body.findMany({ select: { id: true, slug: true } });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    if (!id) throw new Error(`No body has the slug ${slug}`);
    return id;
  };
}
