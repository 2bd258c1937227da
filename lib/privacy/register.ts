import type { PersonalData } from '@/lib/platform/privacy';
import { facesOf } from '@/lib/registry';

type Registers = ReturnType<typeof facesOf<'privacy'>>;

/** The tables with personal data. */
export type PrivacyTable = { [One in keyof Registers]: keyof Registers[One] & string }[keyof Registers];

/**
 * All personal data that the portal holds, by table (articles 13 and 30 GDPR), as each domain declares it in its
 * `privacy.ts`. The page "Privacy" is drawn from it, a person's download follows it, and a test holds it against the
 * database: a table that names a person and is not here fails.
 */
export const PRIVACY_REGISTER: Readonly<Record<PrivacyTable, PersonalData>> = Object.assign(
  {},
  ...Object.values(facesOf('privacy')),
);

/** The register as a list, in its own order. */
export function registerEntries(): (PersonalData & { table: PrivacyTable })[] {
  return Object.entries(PRIVACY_REGISTER).map(([table, entry]) => ({
    ...entry,
    table: table as PrivacyTable,
  }));
}
