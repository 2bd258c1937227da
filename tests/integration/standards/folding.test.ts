import { expect, test } from 'vitest';
import { fold } from '@/lib/platform/fold';
import { World } from '@/tests/support/world';

const world = World.use();

test('the database folds what is searched in as the portal folds what is searched for', async () => {
  const standard = await world.standard();
  const texts = [
    'Súdwest-Fryslân',
    'FINANCIËN',
    'API’s en ‘oké’',
    'Ångström ŸŁØß',
    'Su\u0301dwest',
    'Çà et là',
  ];
  for (const nameNl of texts) {
    const { searchText, ...kept } = await world.owner.standard.update({
      where: { id: standard.id },
      data: { nameNl, aliases: ['Één', 'API’s'] },
    });
    const { nameEn, slug, aliases, summaryNl, summaryEn, managerName } = kept;
    const parts = [nameNl, nameEn, slug, aliases.join(' '), summaryNl, summaryEn, managerName];
    expect(searchText).toBe(fold(parts.join(' ')));
  }
});
