import { describe, expect, test } from 'vitest';
import { slugOf } from '../../../lib/municipalities/slug';
import { parseCsv } from '../../../prisma/seed/facts/csv';
import { withSlugs } from '../../../prisma/seed/facts/municipality-facts';
import { roles } from '../../../prisma/seed/facts/schemas';
import {
  readBodies,
  readDemo,
  readHistory,
  readInhabitants,
  readMunicipalities,
  readProgramme,
  readStandards,
  readSuccessions,
} from '../../../prisma/seed/read-facts';

const municipalities = readMunicipalities();
const inhabitants = readInhabitants();
const successions = readSuccessions();
const standards = readStandards();
const bodies = readBodies();
const codes = new Set(municipalities.map((m) => m.code));

// CBS StatLine, as named in prisma/seed/facts/SOURCES.md
const cbs: Record<string, [count: number, total: number]> = {
  '2017-01-01': [388, 17_081_507],
  '2018-01-01': [380, 17_181_084],
  '2019-01-01': [355, 17_282_163],
  '2020-01-01': [355, 17_407_585],
  '2021-01-01': [352, 17_475_415],
  '2022-01-01': [345, 17_590_672],
  '2023-01-01': [342, 17_811_291],
  '2024-01-01': [342, 17_942_942],
  '2025-01-01': [342, 18_044_027],
  '2026-01-01': [342, 18_130_208],
};

describe('municipalities and inhabitants (CBS)', () => {
  test.each(Object.entries(cbs))(
    'on %s the number and the total are those of CBS',
    (date, [count, total]) => {
      const rows = inhabitants.filter((row) => row.referenceDate === date);
      expect(rows).toHaveLength(count);
      expect(rows.reduce((sum, row) => sum + row.inhabitants, 0)).toBe(total);
    },
  );

  test('there are no other reference dates, and no municipality is counted twice on one', () => {
    expect(new Set(inhabitants.map((row) => row.referenceDate))).toEqual(new Set(Object.keys(cbs)));
    expect(new Set(inhabitants.map((row) => `${row.code} ${row.referenceDate}`)).size).toBe(
      inhabitants.length,
    );
  });

  test('342 exist, 63 have ended, and only those that exist have a place on the map', () => {
    const current = municipalities.filter((m) => m.endedOn === null);
    expect(current).toHaveLength(342);
    expect(municipalities.filter((m) => m.endedOn !== null)).toHaveLength(63);
    for (const m of municipalities) {
      expect([m.mapX === null, m.mapY === null]).toEqual([m.endedOn !== null, m.endedOn !== null]);
    }
  });

  test('a municipality that disappears between two years has its successors, one of them the main one', () => {
    const dates = Object.keys(cbs);
    for (const [index, date] of dates.slice(1).entries()) {
      const before = inhabitants.filter((row) => row.referenceDate === dates[index]).map((row) => row.code);
      const now = new Set(inhabitants.filter((row) => row.referenceDate === date).map((row) => row.code));
      for (const code of before.filter((c) => !now.has(c))) {
        const rows = successions.filter((s) => s.dissolvedCode === code);
        expect(
          rows.filter((s) => s.isMain),
          code,
        ).toHaveLength(1);
      }
    }
  });

  test('every succession names municipalities that are known, with the successor alive on the day', () => {
    expect(successions).toHaveLength(69);
    for (const s of successions) {
      const successor = municipalities.find((m) => m.code === s.successorCode);
      expect(codes.has(s.dissolvedCode), s.dissolvedCode).toBe(true);
      expect(successor, s.successorCode).toBeDefined();
      expect(successor?.startedOn === null || (successor?.startedOn ?? '9') <= s.date, s.successorCode).toBe(
        true,
      );
    }
  });

  test('Weesp ended on 24 March 2022, not on a 1 January', () => {
    expect(municipalities.find((m) => m.name === 'Weesp')?.endedOn).toBe('2022-03-24');
  });

  test('slugs are unique and friendly', () => {
    expect(new Set(municipalities.map((m) => m.slug)).size).toBe(municipalities.length);
    for (const m of municipalities) expect(m.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const slugs = new Map(municipalities.map((m) => [m.name, m.slug]));
    expect(slugs.get('Nijmegen')).toBe('nijmegen');
    expect(slugs.get('Rijswijk (ZH.)')).toBe('rijswijk');
    expect(slugs.get('Bergen (L.)')).toBe('bergen-limburg');
    expect(slugs.get('Bergen (NH.)')).toBe('bergen-noord-holland');
    expect(slugOf("'s-Hertogenbosch")).toBe('s-hertogenbosch');
    expect(slugOf('Súdwest-Fryslân')).toBe('sudwest-fryslan');
  });

  test('two of one name get their province in the slug, and their code where that is the same too', () => {
    const twins = [
      { code: 'GM0001', name: 'Bergen', province: 'Limburg' },
      { code: 'GM0002', name: 'Bergen', province: 'Noord-Holland' },
      { code: 'GM0003', name: 'Bergen', province: 'Noord-Holland' },
    ];
    expect(withSlugs(twins).map((m) => m.slug)).toEqual([
      'bergen-limburg',
      'bergen-noord-holland-gm0002',
      'bergen-noord-holland-gm0003',
    ]);
  });
});

describe('tables', () => {
  test('a name with commas stands in quotes', () => {
    expect(parseCsv('t.csv', 'a,b\n"x, y",1\n', ['a', 'b'])).toEqual([
      { line: 2, fields: { a: 'x, y', b: '1' } },
    ]);
    expect(municipalities.some((m) => m.name === 'Nuenen, Gerwen en Nederwetten')).toBe(true);
  });

  test.each([
    ['another heading', 'a,c\n1,2\n', /t\.csv, line 1/],
    ['a field too few', 'a,b\n1,2\n3\n', /t\.csv, line 3: expected 2 fields, found 1/],
    ['a quote left open', 'a,b\n"1,2\n', /t\.csv, line 2/],
    ['an empty line', 'a,b\n\n1,2\n', /t\.csv, line 2/],
  ])('%s is refused with file and line', (_, csv, message) => {
    expect(() => parseCsv('t.csv', csv, ['a', 'b'])).toThrow(message);
  });
});

describe('standards', () => {
  test('there are at least 45, each with a slug of its own', () => {
    expect(standards.length).toBeGreaterThanOrEqual(45);
    expect(new Set(standards.map((s) => s.slug)).size).toBe(standards.length);
    expect(new Set(standards.map((s) => s.name)).size).toBe(standards.length);
  });

  test('Dutch and English differ, so that neither was forgotten', () => {
    for (const s of standards) {
      expect(s.summaryNl, s.slug).not.toBe(s.summaryEn);
      expect(s.aboutNl, s.slug).not.toBe(s.aboutEn);
      for (const r of s.versions.flatMap((v) => v.requirements)) expect(r.textNl, r.code).not.toBe(r.textEn);
    }
  });

  test('at least 15 have 4 to 12 requirements, with codes of their own', () => {
    const versions = standards.flatMap((s) => s.versions).filter((v) => v.requirements.length > 0);
    expect(versions.length).toBeGreaterThanOrEqual(15);
    for (const v of versions) {
      expect(v.requirements.length).toBeGreaterThanOrEqual(4);
      expect(v.requirements.length).toBeLessThanOrEqual(12);
      expect(new Set(v.requirements.map((r) => r.code)).size).toBe(v.requirements.length);
    }
    const allCodes = versions.flatMap((v) => v.requirements.map((r) => r.code));
    expect(new Set(allCodes).size).toBe(allCodes.length);
  });

  test('requirements say where they come from, exactly where there are any', () => {
    for (const s of standards) {
      expect(s.requirementsAre !== null, s.slug).toBe(s.versions.some((v) => v.requirements.length > 0));
    }
    const examples = standards.filter((s) => s.requirementsAre === 'example').map((s) => s.slug);
    expect(examples).toEqual(['digitale-aangifte-overlijden', 'landelijke-verhuisservice']);
    for (const s of standards.filter((s) => s.requirementsAre === 'example')) {
      expect(s.aboutNl).toContain('voorbeeld dat voor dit portaal is opgesteld');
      expect(s.aboutEn).toContain('example drawn up for this portal');
    }
  });

  test('versions stand oldest first with at most one in force, after those it replaces', () => {
    expect(standards.filter((s) => s.versions.length > 1).length).toBeGreaterThanOrEqual(2);
    for (const s of standards) {
      expect(new Set(s.versions.map((v) => v.version)).size, s.slug).toBe(s.versions.length);
      for (const v of s.versions.slice(0, -1)) expect(v.status, s.slug).toBe('replaced');
      const days = s.versions.flatMap((v) => v.publishedOn ?? []);
      expect(days, s.slug).toEqual([...days].sort());
    }
  });

  test('every theme has standards', () => {
    expect(new Set(standards.map((s) => s.theme)).size).toBe(8);
  });
});

describe('bodies and history', () => {
  test('two colleges have nine seats each, marked as an assumption', () => {
    const colleges = bodies.filter((b) => b.kind === 'college');
    expect(colleges.map((b) => [b.seats, b.assumption])).toEqual([
      [9, true],
      [9, true],
    ]);
    expect(new Set(bodies.map((b) => b.slug)).size).toBe(bodies.length);
  });

  test('the agenda of 14 June 2017 has its true numbers (Lbr. 17/027)', () => {
    const history = readHistory();
    expect(history.meeting.heldOn).toBe('2017-06-14');
    expect(history.agendaItems.map((item) => item.label)).toEqual(['5a', '5b', '6a', '6b', '6c', '7']);
    expect(history.agendaItems.map((item) => item.position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(history.vote.knownInWordsOnly).toBe(true);
  });

  test('the fund of 2018 is 52,000,000.00 euro, and its lines add up to it', () => {
    const { fund } = readHistory();
    expect(fund.totalCents).toBe(5_200_000_000n);
    expect(fund.lines.reduce((sum, line) => sum + line.amountCents, 0n)).toBe(fund.totalCents);
  });
});

describe('programme of 2027', () => {
  const programme = readProgramme();

  test('it says that it is a draft for demonstration', () => {
    expect(programme.isExample).toBe(true);
    expect(programme.introNl).toContain('demonstratie');
    expect(programme.introEn).toContain('demonstration');
  });

  test('the budget lines add up to 57,310,000.00 euro to the cent', () => {
    expect(programme.budget.lines.reduce((sum, line) => sum + line.amountCents, 0n)).toBe(5_731_000_000n);
    expect(programme.budget.totalCents).toBe(5_731_000_000n);
  });

  test('lines refer to items that exist, and each of the five goals has an item', () => {
    const keys = programme.items.map((item) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const line of programme.budget.lines) if (line.item) expect(keys).toContain(line.item);
    expect(new Set(programme.items.map((item) => item.goal)).size).toBe(5);
    expect(programme.items.map((item) => item.position)).toEqual(keys.map((_, index) => index + 1));
  });
});

describe('demo', () => {
  const demo = readDemo();
  const memberships = demo.accounts.flatMap((account) => account.memberships);
  const municipalRoles = roles.slice(0, 6);

  test('accounts have an e-mail of their own and memberships that exist', () => {
    expect(new Set(demo.accounts.map((account) => account.email)).size).toBe(demo.accounts.length);
    const slugs = new Set(bodies.map((b) => b.slug));
    for (const m of memberships) {
      expect(m.municipality === null || codes.has(m.municipality), m.municipality ?? '').toBe(true);
      expect(m.body === null || slugs.has(m.body), m.body ?? '').toBe(true);
    }
  });

  test('every role is present, and the municipal ones in Nijmegen, Amsterdam and Vlieland', () => {
    expect(new Set(memberships.map((m) => m.role))).toEqual(new Set(roles));
    for (const name of ['Nijmegen', 'Amsterdam', 'Vlieland']) {
      const code = municipalities.find((m) => m.name === name)?.code;
      const present = memberships.filter((m) => m.municipality === code).map((m) => m.role);
      expect(present, name).toEqual(expect.arrayContaining(municipalRoles));
    }
  });

  test('municipal roles are held in municipalities, the others in bodies', () => {
    for (const m of memberships) {
      expect(municipalRoles.includes(m.role), m.role).toBe(m.municipality !== null);
    }
  });

  test('the College has enough voting members for a quorum, and one person has several memberships', () => {
    const college = bodies.find((b) => b.slug === 'college-van-dienstverleningszaken');
    const voters = memberships.filter(
      (m) => m.body === college?.slug && (m.role === 'college_chair' || m.role === 'college_member'),
    );
    expect(voters.length * 2).toBeGreaterThan(college?.seats ?? Number.POSITIVE_INFINITY);
    expect(demo.accounts.some((account) => account.memberships.length >= 3)).toBe(true);
  });

  test('decisions name a version that exists, with a quorum, a majority and days in order', () => {
    expect(demo.decisions).toHaveLength(3);
    for (const d of demo.decisions) {
      const versions = standards.find((s) => s.slug === d.standard)?.versions ?? [];
      const seats = bodies.find((b) => b.slug === d.body)?.seats ?? 0;
      expect(versions.find((v) => v.version === d.version)?.status, d.standard).toBe('in_force');
      expect(d.votesFor).toBeGreaterThan(d.votesAgainst);
      expect(d.votesFor + d.votesAgainst).toBeLessThanOrEqual(seats);
      expect((d.votesFor + d.votesAgainst) * 2).toBeGreaterThan(seats);
      expect([d.decidedOn, d.entryIntoForceOn, d.complyBy]).toEqual(
        [d.decidedOn, d.entryIntoForceOn, d.complyBy].sort(),
      );
      expect(d.exampleNoteNl).toContain('oorbeeld');
    }
  });

  test('the draft is on another standard and drawn up by a member of the College', () => {
    const { draftDecision } = demo;
    const author = demo.accounts.find((account) => account.email === draftDecision.draftedBy);
    const versions = standards.find((s) => s.slug === draftDecision.standard)?.versions ?? [];
    expect(demo.decisions.map((d) => d.standard)).not.toContain(draftDecision.standard);
    expect(versions.map((v) => v.version)).toContain(draftDecision.version);
    expect(author?.memberships.some((m) => m.body === draftDecision.body)).toBe(true);
  });
});
