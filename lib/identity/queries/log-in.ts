import 'server-only';
import { changedSince, inForceOn } from '@/lib/identity/in-force';
import { openAccount } from '@/lib/identity/open-account';
import { isSettled, openAt } from '@/lib/identity/session-limits';
import { hashOfToken } from '@/lib/identity/token';
import { type ActingFor, type Actor, NOBODY } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { setScope, type Transaction } from '@/lib/platform/database';
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

/** Reads the session of the token in a cookie with the roles of today, and when it was last used. */
export async function readLogIn(
  tx: Transaction,
  token: string,
  now: Date,
): Promise<{ found: LoggedIn; lastSeenAt: Date } | null> {
  const session = await tx.session.findUnique({
    where: { tokenHash: hashOfToken(token), ...openAt(now) },
    select: {
      id: true,
      personId: true,
      actingMunicipalityId: true,
      actingBodyId: true,
      secondFactorAt: true,
      tokenSince: true,
      lastSeenAt: true,
      providerMunicipalityId: true,
    },
  });
  if (!session) return null;
  // The token shows the session and no more; the session says for whom to read on.
  await setScope(tx, { ...NOBODY, personId: session.personId });
  const found = await loggedIn(tx, { ...session, token }, now);
  return found && { found, lastSeenAt: session.lastSeenAt };
}

type OpenSession = {
  id: string;
  token: string;
  personId: string;
  actingMunicipalityId: string | null;
  actingBodyId: string | null;
  secondFactorAt: Date | null;
  tokenSince: Date;
  providerMunicipalityId: string | null;
};

async function loggedIn(tx: Transaction, session: OpenSession, now: Date): Promise<LoggedIn | null> {
  const { personId, providerMunicipalityId } = session;
  const today = todayInAmsterdam(now);
  const person = await personOn(tx, personId, today);
  if (!person) return null;
  // What a municipality's own log-in says is believed for that municipality, and nowhere else.
  const places = placesOf(person.memberships).filter(
    ({ actingFor }) => !providerMunicipalityId || actingFor.id === providerMunicipalityId,
  );
  const chosen = places.find(({ actingFor }) =>
    [session.actingMunicipalityId, session.actingBodyId].includes(actingFor.id),
  );
  const place = chosen ?? places[0] ?? null;
  const actor: Actor = {
    personId,
    name: person.name,
    actingFor: place?.actingFor ?? null,
    roles: place?.roles ?? [],
    secondFactorAt: session.secondFactorAt ?? undefined,
    sessionProof: session.token,
    onlyAt: providerMunicipalityId ?? undefined,
  };
  const rolesChanged = await haveRolesChanged(tx, personId, session.tokenSince, now);
  const byProvider = providerMunicipalityId !== null;
  return { sessionId: session.id, actor, places, rolesChanged, byProvider };
}

/** Somebody with their roles of a day; null when the account is closed. */
function personOn(tx: Transaction, id: string, day: string) {
  return tx.person.findUnique({
    where: { id, ...openAccount() },
    select: {
      name: true,
      memberships: {
        where: inForceOn(day),
        select: {
          role: true,
          municipality: { select: { id: true, code: true, slug: true, name: true } },
          body: { select: { id: true, slug: true, kind: true, nameNl: true, nameEn: true } },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
}

async function haveRolesChanged(tx: Transaction, personId: string, tokenSince: Date, now: Date) {
  const today = todayInAmsterdam(now);
  const changed = await tx.membership.count({ where: { personId, ...changedSince(tokenSince, today) } });
  return changed > 0 && isSettled(tokenSince, now);
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
