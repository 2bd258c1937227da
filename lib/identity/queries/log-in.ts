import 'server-only';
import { changedSince, inForceOn } from '@/lib/identity/in-force';
import type { Seen } from '@/lib/identity/seen';
import { isSettled, isUnwritten, notSeenSince, openAt, SESSION_HOURS } from '@/lib/identity/session-limits';
import { hashOfToken } from '@/lib/identity/token';
import { type ActingFor, type Actor, NOBODY } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { database, inScope, type Transaction } from '@/lib/platform/database';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';

/** A municipality or body in which somebody has roles today. */
export type Place = { actingFor: ActingFor; roles: Role[] };

/** The log-in behind a request: who acts, and for whom else they could act. */
export type LoggedIn = {
  sessionId: string;
  actor: Actor;
  places: Place[];
  /** The person's roles changed since the session got its token: it needs a new one */
  rolesChanged: boolean;
  /** Opened by a municipality's own log-in: nothing of the account itself is set up in it */
  byProvider: boolean;
};

/** Reads the session of the token in a cookie, and notes its use. */
export async function loadSessionOf(token: string, seen: Seen): Promise<LoggedIn | null> {
  return findSession({ tokenHash: hashOfToken(token) }, seen);
}

/** Reads a session that is still valid, with the roles of today. */
export async function loadSession(sessionId: string): Promise<LoggedIn | null> {
  return findSession({ id: sessionId });
}

async function findSession(
  which: { id: string } | { tokenHash: string },
  seen?: Seen,
): Promise<LoggedIn | null> {
  const now = new Date();
  const session = await database().session.findFirst({
    where: { ...which, ...openAt(now), person: { deactivatedAt: null } },
    select: {
      id: true,
      actingMunicipalityId: true,
      actingBodyId: true,
      secondFactorAt: true,
      tokenSince: true,
      lastSeenAt: true,
      providerMunicipalityId: true,
      person: { select: { id: true, name: true } },
    },
  });
  if (!session) return null;
  if (seen && isUnwritten(session.lastSeenAt, now)) await noteUse(session.id, seen, now);
  const { providerMunicipalityId } = session;
  const { places: all, rolesChanged } = await rolesOf(session.person.id, session.tokenSince);
  // What a municipality's own log-in says is believed for that municipality, and nowhere else.
  const places = all.filter(
    ({ actingFor }) => !providerMunicipalityId || actingFor.id === providerMunicipalityId,
  );
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
    onlyAt: providerMunicipalityId ?? undefined,
  };
  const byProvider = providerMunicipalityId !== null;
  return { sessionId: session.id, actor, places, rolesChanged, byProvider };
}

/** Writes the last use, at most once a minute: of many requests at once the first does it. */
async function noteUse(sessionId: string, seen: Seen, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, endedAt: null, ...notSeenSince(now) },
    data: { lastSeenAt: now, ...seen },
  });
}

async function rolesOf(personId: string, tokenSince: Date) {
  return inScope({ ...NOBODY, personId }, async (tx) => {
    const today = todayInAmsterdam();
    const memberships = await tx.membership.findMany({
      where: { personId, ...inForceOn(today) },
      select: {
        role: true,
        municipality: { select: { id: true, code: true, slug: true, name: true } },
        body: { select: { id: true, slug: true, kind: true, nameNl: true, nameEn: true } },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const changed = await tx.membership.count({ where: { personId, ...changedSince(tokenSince, today) } });
    return { places: placesOf(memberships), rolesChanged: changed > 0 && isSettled(tokenSince, new Date()) };
  });
}

type Held = {
  role: Role;
  municipality: { id: string; code: string; slug: string; name: string } | null;
  body: { id: string; slug: string; kind: BodyKind; nameNl: string; nameEn: string } | null;
};

function placesOf(memberships: Held[]): Place[] {
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

/** Opens the session row that every later request is checked against, still without a token. Returns its id. */
export async function openSession(personId: string, secondFactorAt?: Date): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  const data = { personId, expiresAt, secondFactorAt };
  return (await database().session.create({ data, select: { id: true } })).id;
}

/** Opens the session of somebody whom a municipality's own log-in let in: it acts for that municipality only. */
export async function openProviderSession(
  tx: Transaction,
  personId: string,
  providerMunicipalityId: string,
  now: Date,
): Promise<string> {
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const data = { personId, providerMunicipalityId, expiresAt };
  return (await tx.session.create({ data, select: { id: true } })).id;
}

/** Ends a session at once, everywhere. */
export async function endSession(sessionId: string): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: new Date() },
  });
}
