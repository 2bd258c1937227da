import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseCsv } from './facts/csv';
import {
  currentRow,
  type InhabitantsFacts,
  inhabitantsRow,
  type MunicipalityFacts,
  type SuccessionFacts,
  successionRow,
  withSlugs,
} from './facts/municipality-facts';
import {
  type BodyFacts,
  bodyFacts,
  type DemoFacts,
  demoFacts,
  type HistoryFacts,
  historyFacts,
  type ProgrammeFacts,
  programmeFacts,
  type StandardFacts,
  standardFacts,
} from './facts/schemas';

const folder = new URL('./facts/', import.meta.url);

/**
 * Every municipality that existed since 1 January 2017, by code.
 * @throws Error naming file and line when a row is damaged, a municipality vanishes without a successor,
 * or a municipality of 2026 has no place on the map
 */
export function readMunicipalities(): MunicipalityFacts[] {
  const current = new Map(readTable('gemeenten.csv', currentRow).map((row) => [row.code, row]));
  const counts = readTable('inwoners.csv', inhabitantsRow);
  const successions = readSuccessions();
  const provinceCode = new Map([...current.values()].map((row) => [row.province, row.province_code]));
  const municipalities = seenInCounts(counts).map((seen) => {
    const endedOn = successions.find((succession) => succession.dissolvedCode === seen.code)?.date ?? null;
    const place = current.get(seen.code);
    checkLifetime(seen, place !== undefined, endedOn);
    return {
      code: seen.code,
      name: seen.name,
      province: seen.province,
      provinceCode: required(provinceCode.get(seen.province), `${seen.code} lies in an unknown province`),
      mapX: place?.map_x ?? null,
      mapY: place?.map_y ?? null,
      startedOn: seen.isOriginal ? null : startOf(seen.code, seen.firstSeen, successions),
      endedOn,
    };
  });
  return withSlugs(municipalities);
}

/** Inhabitants on 1 January of each year since 2017, per municipality of that year. */
export function readInhabitants(): InhabitantsFacts[] {
  return readTable('inwoners.csv', inhabitantsRow).map((row) => ({
    code: row.code,
    referenceDate: row.reference_date,
    inhabitants: row.inhabitants,
  }));
}

/** Mergers and splits since 2018: one row per dissolved municipality and successor. */
export function readSuccessions(): SuccessionFacts[] {
  return readTable('herindelingen.csv', successionRow).map((row) => ({
    date: row.date,
    dissolvedCode: row.dissolved_code,
    successorCode: row.successor_code,
    addresses: row.addresses,
    isMain: row.main_successor,
  }));
}

/** The standards of the catalogue, each with its versions (oldest first) and requirements. */
export function readStandards(): StandardFacts[] {
  return readJson('standards.json', z.array(standardFacts));
}

/** The organs in which people have roles. */
export function readBodies(): BodyFacts[] {
  return readJson('bodies.json', z.array(bodyFacts));
}

/** The assembly of 14 June 2017 that set up the College and the fund. */
export function readHistory(): HistoryFacts {
  return readJson('history.json', historyFacts);
}

/** The draft work programme and budget of 2027, made for demonstration. */
export function readProgramme(): ProgrammeFacts {
  return readJson('programme-2027.json', programmeFacts);
}

/** Accounts and example decisions; used in demo mode only. */
export function readDemo(): DemoFacts {
  return readJson('demo.json', demoFacts);
}

function readTable<S extends z.ZodObject>(file: string, row: S): z.output<S>[] {
  const columns = Object.keys(row.shape);
  return parseCsv(file, readText(file), columns).map(({ line, fields }) => {
    const result = row.safeParse(fields);
    if (!result.success) throw new Error(`${file}, line ${line}: ${inWords(result.error)}`);
    return result.data;
  });
}

function readJson<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readText(file));
  } catch (cause) {
    throw new Error(`${file}: is no valid JSON`, { cause });
  }
  const result = schema.safeParse(content);
  if (!result.success) throw new Error(`${file}: ${inWords(result.error)}`);
  return result.data;
}

function readText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function inWords(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ');
}

type Seen = {
  code: string;
  name: string;
  province: string;
  firstSeen: string;
  lastSeen: string;
  /** Already there on the first reference date. */
  isOriginal: boolean;
};

/** Each municipality of the counts once, by code, with its latest name and province. */
function seenInCounts(counts: readonly z.output<typeof inhabitantsRow>[]): Seen[] {
  const inOrder = [...counts].sort((a, b) => a.reference_date.localeCompare(b.reference_date));
  const firstDate = inOrder[0]?.reference_date;
  const seen = new Map<string, Seen>();
  for (const { code, name, province, reference_date: date } of inOrder) {
    const firstSeen = seen.get(code)?.firstSeen ?? date;
    seen.set(code, { code, name, province, firstSeen, lastSeen: date, isOriginal: firstSeen === firstDate });
  }
  return [...seen.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** A municipality exists now or has successors, and never both. */
function checkLifetime(seen: Seen, existsNow: boolean, endedOn: string | null): void {
  if (!existsNow && endedOn === null) {
    throw new Error(`inwoners.csv: ${seen.code} ends after ${seen.lastSeen} without a successor`);
  }
  if (existsNow && endedOn !== null) {
    throw new Error(`herindelingen.csv: ${seen.code} ended on ${endedOn} but stands in gemeenten.csv`);
  }
}

/** The day of the merger that made it; CBS counts show only the 1 January after it. */
function startOf(code: string, firstSeen: string, successions: readonly SuccessionFacts[]): string {
  const days = successions.filter((s) => s.successorCode === code && s.date <= firstSeen).map((s) => s.date);
  return days.sort()[0] ?? firstSeen;
}

function required<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new Error(`inwoners.csv: ${problem}`);
  return value;
}
