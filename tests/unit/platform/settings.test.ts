import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSettings, refusalOfMissingSecret, SETTING_NAMES, SettingsError } from '@/lib/platform/settings';
import { projectPath } from '@/scripts/support/project';

const SECRET = 's'.repeat(32);

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseSettings({ AUTH_SECRET: SECRET, ...environment });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('need nothing but a secret', () => {
    expect(parseSettings({ AUTH_SECRET: SECRET })).toEqual({
      NODE_ENV: 'development',
      PORT: 3000,
      AUTH_SECRET: SECRET,
      PUBLIC_URL: 'http://localhost:3000',
      DEMO: true,
      MAIL_FROM: 'Bindend <noreply@bindend.example>',
      LOG_LEVEL: 'info',
      DATABASE_POOL_SIZE: 10,
      TRUST_PROXY: false,
    });
  });

  it('treat an empty value as absent, so that a line in .env can be emptied', () => {
    expect(parseSettings({ AUTH_SECRET: SECRET, PORT: '', DATABASE_URL: ' ' }).PORT).toBe(3000);
  });

  it('make demo accounts by default only on the embedded database', () => {
    const url = 'postgresql://u:p@db/bindend';
    expect(parseSettings({ AUTH_SECRET: SECRET, DATABASE_URL: url }).DEMO).toBe(false);
    expect(parseSettings({ AUTH_SECRET: SECRET, DATABASE_URL: url, DEMO: 'true' }).DEMO).toBe(true);
  });

  it('cannot be changed after they are read', () => {
    expect(Object.isFrozen(parseSettings({ AUTH_SECRET: SECRET }))).toBe(true);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['HOST', 'http://x'],
    ['DATABASE_URL', 'mysql://u:p@db/x'],
    ['DATABASE_URL', 'db:5432'],
    ['PORTAL_DATABASE_URL', 'nothing'],
    ['AUTH_SECRET', 'short'],
    ['PUBLIC_URL', 'bindend.nl'],
    ['PUBLIC_URL', 'https://bindend.nl/portaal'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_POOL_SIZE', '0'],
    ['TRUST_PROXY', '1'],
    ['NODE_ENV', 'staging'],
  ])('refuse %s=%s with one line that names it and says what to do', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      new RegExp(`^${name} must .+: .+\\.$|^${name} must be .+\\.$|^${name} must have .+`),
    );
  });

  it('name every wrong value at once and never show one', () => {
    const error = new SettingsError(problemsOf({ PORT: 'x', AUTH_SECRET: 'hunter2-hunter2' }));
    expect(error.problems).toHaveLength(2);
    expect(error.message).not.toContain('hunter2');
  });

  it('are each explained in .env.example', () => {
    const example = readFileSync(projectPath('.env.example'), 'utf8');
    for (const name of SETTING_NAMES) expect(example, name).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });
});

describe('a missing secret', () => {
  it.each([
    [{}, false],
    [{ DEMO: 'false' }, true],
    [{ DATABASE_URL: 'postgresql://u:p@db/x' }, true],
    [{ DATABASE_URL: 'postgresql://u:p@db/x', DEMO: 'true' }, false],
    [{ DATABASE_URL: 'postgresql://u:p@db/x', AUTH_SECRET: SECRET }, false],
  ])('with %o is refused: %s', (environment, refused) => {
    expect(refusalOfMissingSecret(environment) !== null).toBe(refused);
  });
});
