/** One request of a soak. */
export type SoakRequest = { path: string; headers?: Record<string, string> };

type Kind = (n: number) => SoakRequest;

const WORDS = ['amsterdam', 'beveiliging', 'digi', 'é', 'utrecht', 'zaak', 'api', '%25', 'ß'];
const word = (n: number) => `${WORDS[n % WORDS.length]}${n}`;
const uuid = (n: number) => `0197c0de-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** What somebody without a log-in can ask in endless variety: each of these is another address for each number. */
const KINDS: Kind[] = [
  (n) => ({ path: `/standaarden?q=a&x${n}=${n}` }),
  (n) => ({ path: `/standaarden?q=${word(n)}&thema=security&volgorde=naam` }),
  (n) => ({ path: `/standaarden?na=${base64url(JSON.stringify({ after: uuid(n) }))}` }),
  (n) => ({ path: `/standaarden?status=${word(n)}&q=${'%C3%A9'.repeat(40)}` }),
  (n) => ({ path: `/gemeenten?q=${word(n)}&province=Gelderland&sort=name` }),
  (n) => ({ path: `/gemeenten?sort=inhabitants&after=${n}&utm=${n}` }),
  (n) => ({ path: `/besluiten?jaar=${2000 + (n % 100)}&na=${uuid(n)}` }),
  (n) => ({ path: `/alv/alv-2017-06-14/6a/zoeken?gemeente=${word(n)}&pagina=${n}` }),
  (n) => ({ path: `/fonds/2018/zoeken?gemeente=${word(n)}` }),
  // One character beyond Latin doubles what a page takes, and an address may be 16 kB.
  (n) => ({ path: `/standaarden?q=${encodeURIComponent(`€${n}`)}&x=${'x'.repeat(10_000)}` }),
  (n) => ({ path: `/gemeenten?q=${n}${'€'.repeat(1_000).replaceAll('€', '%E2%82%AC')}` }),
  (n) => ({ path: `/niets-${n}/${'x'.repeat(10_000)}` }),
  (n) => ({ path: `/standaarden/zoeken/${base64url(`q=${n}`)}` }),
  (n) => ({ path: `/standaarden/zoeken/nonsense-${n}` }),
  (n) => ({ path: `/bestaat-niet-${n}` }),
  (n) => ({ path: `/ook/niet/${n}/${word(n)}` }),
  (n) => ({ path: `/gemeenten/gemeente-${n}` }),
  (n) => ({ path: `/standaarden/standaard-${n}` }),
  (n) => ({ path: `/alv/vergadering-${n}` }),
  (n) => ({ path: `/alv/vergadering-${n}/${n}` }),
  (n) => ({ path: `/besluiten/college/${n}` }),
  (n) => ({ path: `/besluiten/jaar/${n}` }),
  (n) => ({ path: `/fonds/${n}` }),
  (n) => ({ path: `/benoemingen/orgaan-${n}` }),
  (n) => ({ path: `/wie-mag-wat?x${n}=${n}` }),
  (n) => ({ path: `/standaarden?_rsc=${n}`, headers: { rsc: '1' } }),
  (n) => ({ path: `/gemeenten/vraag-${n}?_rsc=${n}`, headers: { rsc: '1', 'next-router-prefetch': '1' } }),
];

const DATA: Kind[] = [
  (n) => ({ path: `/api/v1/standards?q=${word(n)}` }),
  (n) => ({ path: `/api/v1/standards?limit=${1 + (n % 100)}` }),
  (n) => ({ path: `/api/v1/standards/standaard-${n}` }),
  (n) => ({ path: `/api/v1/ballots/${uuid(n)}` }),
  (n) => ({ path: `/api/v1/ballots/${uuid(n)}/roll.csv` }),
  (n) => ({ path: `/api/v1/budgets/${n}/contributions.csv` }),
  (n) => ({ path: `/api/v1/appointments?body=orgaan-${n}` }),
];

/** The `n`th request of a soak: in turn each kind of address, in both languages, and each address once. */
export function soakRequest(n: number): SoakRequest {
  const kinds = KINDS.length * 2 + DATA.length;
  const [turn, round] = [n % kinds, Math.floor(n / kinds)];
  const data = DATA[turn - KINDS.length * 2];
  if (data) return data(round);
  const page = KINDS[turn % KINDS.length]?.(round);
  if (!page) throw new Error(`There is no request ${n}`);
  return { ...page, path: `/${turn < KINDS.length ? 'nl' : 'en'}${page.path}` };
}
