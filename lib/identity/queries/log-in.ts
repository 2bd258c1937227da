import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { type ActingFor, type Actor, NOBODY } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { database, inScope } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';

/** A municipality or body in which somebody has roles today. */
export type Place = { actingFor: ActingFor; roles: Role[] };

/** The log-in behind a request: who acts, and for whom else they could act. */
export type LoggedIn = { sessionId: string; actor: Actor; places: Place[] };

/** Reads a session that is still valid, with the roles of today. */
export async function loadSession(sessionId: string): Promise<LoggedIn | null> {
  const session = await database().session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: new Date() }, person: { deactivatedAt: null } },
    select: {
      id: true,
      actingMunicipalityId: true,
      actingBodyId: true,
      secondFactorAt: true,
      person: { select: { id: true, name: true } },
    },
  });
  if (!session) return null;
  const places = await placesOf(session.person.id);
  const chosen = places.find(({ actingFor }) =>
    [session.actingMunicipalityId, session.actingBodyId].includes(actingFor.id),
  );
  const place = chosen ?? places[0] ?? null;
  const actor: Actor = {
    personId: session.person.id,
    name: session.person.name,
    actingFor: place?.actingFor ?? null,
    roles: place?.roles ?? [],
    secondFactorAt: session.secondFactorAt ?? undefined,
  };
  return { sessionId: session.id, actor, places };
}

async function placesOf(personId: string): Promise<Place[]> {
  const memberships = await inScope({ ...NOBODY, personId }, (tx) =>
    tx.membership.findMany({
      where: { personId, ...inForceOn(todayInAmsterdam()) },
      select: {
        role: true,
        municipality: { select: { id: true, code: true, slug: true, name: true } },
        body: { select: { id: true, slug: true, kind: true, nameNl: true, nameEn: true } },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  const places = new Map<string, Place>();
  for (const { role, municipality, body } of memberships) {
    const actingFor: ActingFor | null = municipality
      ? { kind: 'municipality', ...municipality }
      : body && {
          kind: 'body',
          id: body.id,
          bodyKind: body.kind,
          slug: body.slug,
          nameNl: body.nameNl,
          nameEn: body.nameEn,
        };
    if (!actingFor) continue;
    const place = places.get(actingFor.id) ?? { actingFor, roles: [] };
    place.roles.push(role);
    places.set(actingFor.id, place);
  }
  return [...places.values()];
}

/** A log-in ends after a working day, used or not. */
export const SESSION_HOURS = 12;

/** Opens the session row that every later request is checked against. Returns its id. */
export async function openSession(personId: string, secondFactorAt?: Date): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  const data = { personId, expiresAt, secondFactorAt };
  return (await database().session.create({ data, select: { id: true } })).id;
}

/** Ends a session at once, everywhere. */
export async function endSession(sessionId: string): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: new Date() },
  });
}
