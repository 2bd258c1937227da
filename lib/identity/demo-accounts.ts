import 'server-only';
import type { Locale } from '@/i18n/locales';
import { database } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';
import { settings } from '@/lib/platform/settings';
import { unlessInTrouble } from '@/lib/platform/sql-state';
import demo from '@/prisma/seed/facts/demo.json';

export type DemoAccount = { name: string; email: string; roles: { role: Role; place: string }[] };

/** The demo accounts with where they have which role; none outside demo mode, or while places can't be read. */
export async function demoAccounts(locale: Locale): Promise<DemoAccount[]> {
  if (!settings().DEMO) return [];
  const placeOf = await unlessInTrouble(placeNames(locale));
  if (!placeOf) return [];
  return demo.accounts.map(({ name, email, memberships }) => ({
    name,
    email,
    roles: memberships.map(({ role, municipality, body }) => ({
      role: role as Role,
      place: placeOf.get(municipality ?? body ?? '') ?? '',
    })),
  }));
}

async function placeNames(locale: Locale): Promise<Map<string, string>> {
  const codes = demo.accounts.flatMap(({ memberships }) =>
    memberships.flatMap(({ municipality }) => municipality ?? []),
  );
  const [municipalities, bodies] = await Promise.all([
    database().municipality.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } }),
    database().body.findMany({ select: { slug: true, nameNl: true, nameEn: true } }),
  ]);
  return new Map([
    ...municipalities.map(({ code, name }) => [code, name] as const),
    ...bodies.map(({ slug, nameNl, nameEn }) => [slug, locale === 'nl' ? nameNl : nameEn] as const),
  ]);
}
