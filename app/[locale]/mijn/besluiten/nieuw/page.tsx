import { randomUUID } from 'node:crypto';
import { DraftForm } from '@/components/decisions/draft-form';
import { VersionSearch } from '@/components/decisions/version-search';
import { portalPage } from '@/components/site/portal-page';
import { sendDraft } from '@/lib/decisions/actions';
import {
  type DecidableVersion,
  findDecidableVersion,
  searchDecidableVersions,
} from '@/lib/decisions/queries/versions';
import type { Result } from '@/lib/platform/result';
import type { AddressQuery } from '@/lib/platform/search-address';

type Found = DecidableVersion | { versions: DecidableVersion[]; hasMore: boolean };

/** The search for a version, and once one is chosen (?versie=…) the form for a decision about it. */
const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/nieuw',
  address: ({ query: { versie } }) =>
    typeof versie === 'string'
      ? `/mijn/besluiten/nieuw?versie=${encodeURIComponent(versie)}`
      : '/mijn/besluiten/nieuw',
  title: 'decisions.new.title',
  action: 'decision.searchVersions',
  read: async ({ actor, locale, query }): Promise<Result<Found>> =>
    typeof query.versie === 'string'
      ? findDecidableVersion.execute(actor, { id: query.versie, locale })
      : searchDecidableVersions.execute(actor, { words: wordsIn(query), locale }),
  view: (found, { locale, query }) =>
    'versions' in found ? (
      <VersionSearch locale={locale} words={wordsIn(query)} {...found} />
    ) : (
      <DraftForm locale={locale} version={found} action={sendDraft} formKey={randomUUID()} />
    ),
});

export { generateMetadata, Page as default };

const wordsIn = ({ zoek }: AddressQuery) => (typeof zoek === 'string' ? zoek : '');
