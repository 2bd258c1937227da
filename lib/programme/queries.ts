import 'server-only';
import { query } from '@/lib/platform/query';
import { programmePolicy } from '@/lib/programme/policy';

/** The programme of a year as it is written, in both languages. A year without one is `programme: null`. */
export const readProgrammeForEditing = query({
  name: 'programme.edit',
  policy: programmePolicy,
  read: async (tx, { year }: { year: number }) => {
    const programme = await tx.workProgramme.findUnique({
      where: { year },
      select: {
        id: true,
        year: true,
        status: true,
        titleNl: true,
        titleEn: true,
        introNl: true,
        introEn: true,
        items: {
          orderBy: { position: 'asc' },
          select: {
            id: true,
            goal: true,
            titleNl: true,
            titleEn: true,
            descriptionNl: true,
            descriptionEn: true,
          },
        },
      },
    });
    return { programme };
  },
});
