import { withClient } from '@/scripts/database/connection';
import { type BenchContext, compare, type Measurement } from './measurement';
import { fire } from './requests';

const AIM = 0.9;
const SMALL = 100;
const LARGE = 10_000;
const ROUND_SECONDS = 4;

/**
 * A page of a list of 10,000 standards against the same page of a list of 100: as fast, because the list pages
 * by cursor over an index. Grows the database, so measure it last. `path` must not be cached.
 */
export async function measurePaging({ address, ownerUrl }: BenchContext, path: string): Promise<Measurement> {
  await growStandards(ownerUrl, SMALL);
  await fire({ url: `${address}${path}` }, 1);
  const small = await fire({ url: `${address}${path}` }, ROUND_SECONDS);
  await growStandards(ownerUrl, LARGE);
  await fire({ url: `${address}${path}` }, 1);
  const large = await fire({ url: `${address}${path}` }, ROUND_SECONDS);
  return compare(
    { name: 'paging', subject: `${LARGE} standards`, floor: `${SMALL} standards`, aim: AIM },
    large,
    small,
  );
}

/** Copies standards under new names until there are `wanted`; no versions, which the list does not read. */
export async function growStandards(ownerUrl: string, wanted: number): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = 'standard' and column_name not in ('id', 'slug', 'name_nl')`,
    );
    const others = rows.map(({ name }) => `"${name}"`).join(', ');
    await client.query(
      `insert into standard (id, slug, name_nl, ${others})
       select gen_random_uuid(), slug || '-copy-' || copy, name_nl || ' ' || copy, ${others}
       from standard cross join generate_series(1, $1::int) as copy
       where slug !~ '-copy-'
       limit greatest(0, $1::int - (select count(*)::int from standard))
       on conflict do nothing`,
      [wanted],
    );
    // Or PostgreSQL does it by itself, in the middle of what is measured.
    await client.query('vacuum (analyze) standard');
  });
}
