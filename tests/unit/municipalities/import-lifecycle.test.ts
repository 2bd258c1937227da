import { describe } from 'vitest';
import { INHABITANT_IMPORT_LIFECYCLE } from '@/lib/municipalities/import-lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';

describe('the lifecycle of a list of inhabitants (docs/lifecycles/inhabitant-import.md)', () => {
  testGrid(
    INHABITANT_IMPORT_LIFECYCLE,
    ['inhabitants.apply', 'inhabitants.discard'],
    {
      preview: { 'inhabitants.apply': 'applied', 'inhabitants.discard': 'discarded' },
      applied: {},
      discarded: {},
    },
    { problems: 0 },
  );
  testRefusals(INHABITANT_IMPORT_LIFECYCLE, [
    ['preview', 'inhabitants.apply', { problems: 1 }, 'rows_sound'],
    ['preview', 'inhabitants.apply', {}, 'rows_sound'],
  ]);
});
