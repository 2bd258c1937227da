import { registerMandate } from '@/lib/mandates/commands/register';
import { revokeMandate } from '@/lib/mandates/commands/revoke';
import type { Actor } from '@/lib/platform/actor';
import { addDays, addYears, todayInAmsterdam } from '@/lib/platform/clock';
import { invocation, type World } from './world';

const today = todayInAmsterdam();

/** A file that begins as a PDF does, of so many bytes. */
export function pdf(size = 100): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('%PDF-1.4'));
  return bytes;
}

/** A municipality with a secretary, an administrator and two delegates who have no mandate yet. */
export async function town(world: World) {
  const municipality = await world.municipality();
  const [secretary, administrator] = [
    await world.actor({ municipality }, ['secretary']),
    await world.actor({ municipality }, ['administrator']),
  ];
  const [delegate, other] = [
    await world.actor({ municipality }, ['delegate'], { mandate: false }),
    await world.actor({ municipality }, ['delegate'], { mandate: false }),
  ];
  return { municipality, municipalityId: municipality.id, secretary, administrator, delegate, other };
}

/** What `mandate.register` takes: a mandate from a month ago, for a year. */
export function mandateInput(delegate: Actor, over: Record<string, unknown> = {}) {
  return {
    municipalityId: delegate.actingFor?.id,
    personId: delegate.personId,
    kind: 'principal',
    grantedOn: addDays(today, -40),
    startsOn: addDays(today, -30),
    endsOn: addYears(today, 1),
    scan: pdf(),
    ...over,
  };
}

/** Registers a mandate. */
export function register(by: Actor, delegate: Actor, over: Record<string, unknown> = {}) {
  return registerMandate.execute(by, mandateInput(delegate, over), invocation());
}

/** Revokes a mandate. */
export function revoke(by: Actor, mandateId: string) {
  return revokeMandate.execute(by, { mandateId, note: 'Niet langer wethouder' }, invocation());
}
