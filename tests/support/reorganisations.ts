import type { Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { carryOutReorganisation } from '@/lib/reorganisations/commands/carry-out';
import { draftReorganisation } from '@/lib/reorganisations/commands/draft';
import { addPart } from '@/lib/reorganisations/commands/parts';
import { succeeded } from './assembly';
import { invocation, type World } from './world';

type Place = { id: string };
type Part = {
  from: Place;
  to: Place | { newCode: string; newName: string; newProvince?: string };
  addresses?: number;
  isMain?: boolean;
};

/** Somebody of the bureau. */
export async function bureauOf(world: World): Promise<Actor> {
  return world.actor({ body: await world.body('bureau') }, ['bureau']);
}

/** What `reorganisation.addPart` takes for a part. */
export function partInput(reorganisationId: string, { from, to, addresses = 100, isMain = true }: Part) {
  const successor = 'id' in to ? { successorId: to.id } : { newProvince: 'Gelderland', ...to };
  return {
    reorganisationId,
    dissolvedId: from.id,
    addresses: String(addresses),
    takesOver: isMain ? 'all' : 'area',
    ...successor,
  };
}

/** A draft for today, or another day, with these parts. */
export async function plannedBy(bureau: Actor, parts: Part[], on = todayInAmsterdam()): Promise<string> {
  const { id } = succeeded(await draftReorganisation.execute(bureau, { on, note: 'Wet' }, invocation()));
  for (const part of parts) succeeded(await addPart.execute(bureau, partInput(id, part), invocation()));
  return id;
}

/** Carries a reorganisation out; `key` is that of its form. */
export function carryOut(bureau: Actor, id: string, key?: string) {
  return carryOutReorganisation.execute(bureau, { id }, invocation(key));
}
