import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from '@/scripts/support/project';

type Account = { email: string; memberships: { role: string }[] };

/** The demo accounts as lines of text: address and roles, and the password they share. */
export async function demoAccountLines(): Promise<string[]> {
  const file = projectPath('prisma', 'seed', 'facts', 'demo.json');
  if (!existsSync(file)) return [];
  const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: Account[] };
  const { DEMO_PASSWORD } = await import('@/prisma/seed/demo-password');
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    `Demo accounts, all with the password ${DEMO_PASSWORD}`,
    ...accounts.map(({ email, memberships }) => {
      const roles = memberships.map(({ role }) => role.replaceAll('_', ' '));
      return `  ${email.padEnd(width)}  ${roles.join(', ')}`;
    }),
  ];
}
