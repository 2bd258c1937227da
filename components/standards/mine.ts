import type { ObligationLine } from '@/lib/obligations/queries/line';

/** For whom the catalogue is shown: the municipality by name, with what it must meet of these standards. */
export type Mine = { municipality: string; obligations: ObligationLine[] };
