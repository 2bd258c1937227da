import 'server-only';
import { query } from '@/lib/platform/query';
import { ssoPolicy } from '@/lib/sso/policy';
import { type DomainState, domainState } from '@/lib/sso/queries/settings';

/** A domain as the bureau judges it. */
export type DomainLine = {
  id: string;
  domain: string;
  municipality: string;
  askedBy: string;
  askedAt: string;
  state: DomainState;
  checked: string | null;
};

const withNames = {
  municipality: { select: { name: true } },
  askedBy: { select: { name: true } },
} as const;

type Row = {
  id: string;
  domain: string;
  askedAt: Date;
  confirmedAt: Date | null;
  refusedAt: Date | null;
  checked: string | null;
  municipality: { name: string };
  askedBy: { name: string };
};

function lineOf(row: Row): DomainLine {
  const { id, domain, askedAt, checked, municipality, askedBy } = row;
  return {
    ...{ id, domain, checked, municipality: municipality.name, askedBy: askedBy.name },
    askedAt: askedAt.toISOString(),
    state: domainState(row),
  };
}

/** The domains that municipalities say are theirs: first those that wait, the oldest first; then the others. */
export const listDomains = query({
  name: 'sso.domains',
  policy: ssoPolicy,
  read: async (tx, _args: Record<string, never>): Promise<DomainLine[]> => {
    const rows = await tx.providerDomain.findMany({
      where: { withdrawnAt: null },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      include: withNames,
    });
    const lines = rows.map(lineOf);
    return [
      ...lines.filter(({ state }) => state === 'asked'),
      ...lines.filter(({ state }) => state !== 'asked').reverse(),
    ];
  },
});

/** One domain that waits for the bureau. */
export const findDomain = query({
  name: 'sso.findDomain',
  policy: ssoPolicy,
  read: async (tx, { id }: { id: string }): Promise<DomainLine | null> => {
    const row = await tx.providerDomain.findFirst({
      where: { id, withdrawnAt: null, confirmedAt: null, refusedAt: null },
      include: withNames,
    });
    return row && lineOf(row);
  },
});
