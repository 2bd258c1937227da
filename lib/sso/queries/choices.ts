import 'server-only';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';
import { ssoPolicy } from '@/lib/sso/policy';

/** A municipality whose people can log in with their own account there, and their mail domains. */
export type SsoChoice = { slug: string; name: string; domains: string[] };

/** The municipalities with a log-in of their own that is on, by name. */
export const listChoices = query({
  name: 'sso.choices',
  policy: ssoPolicy,
  read: async (tx, _args: Record<string, never>): Promise<SsoChoice[]> => {
    const rows = await tx.identityProvider.findMany({
      where: {
        enabledAt: { not: null },
        municipality: { OR: [{ endedOn: null }, { endedOn: { gt: dateOf(todayInAmsterdam()) } }] },
      },
      orderBy: [{ municipality: { name: 'asc' } }, { id: 'asc' }],
      select: {
        municipality: {
          select: {
            slug: true,
            name: true,
            providerDomains: {
              where: { confirmedAt: { not: null }, withdrawnAt: null },
              select: { domain: true },
            },
          },
        },
      },
    });
    return rows.map(({ municipality: { slug, name, providerDomains } }) => ({
      slug,
      name,
      domains: providerDomains.map(({ domain }) => domain),
    }));
  },
});
