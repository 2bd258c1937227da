import { apportion } from '../../lib/fund/apportionment';
import { municipalityIds } from './municipalities';
import { readHistory, readInhabitants } from './read-facts';
import { day, type Tx } from './scope';

/**
 * Loads the assembly of 14 June 2017, which set up the College and the fund, and the fund's budget of 2018
 * with each municipality's contribution. Its votes are known in words only, so there is no ballot.
 */
export async function seedAssemblyHistory(tx: Tx): Promise<void> {
  const { meeting, vote, agendaItems, fund, sources } = readHistory();
  await tx.assemblyMeeting.create({
    data: {
      slug: meeting.slug,
      titleNl: meeting.titleNl,
      titleEn: meeting.titleEn,
      year: meeting.year,
      location: meeting.location,
      // The hour is not known; noon keeps the day the same in every time zone of Europe.
      startsAt: new Date(`${meeting.heldOn}T10:00:00.000Z`),
      closedAt: new Date(`${meeting.heldOn}T10:00:00.000Z`),
      status: 'closed',
      isHistoric: true,
      noteNl: `${meeting.noteNl} ${vote.textNl}`,
      noteEn: `${meeting.noteEn} ${vote.textEn}`,
      sources: sources.map(({ nl }) => nl),
      agendaItems: {
        create: agendaItems.map(({ markers: _markers, outcomeKnown: _known, ...item }) => ({
          ...item,
          kind: 'information' as const,
        })),
      },
    },
  });
  const budget = await tx.budget.create({
    data: {
      year: fund.year,
      status: 'adopted',
      referenceDate: day(fund.referenceDate),
      noteNl: fund.noteNl,
      noteEn: fund.noteEn,
      lines: { create: fund.lines.map((line, index) => ({ ...line, position: index + 1 })) },
    },
    select: { id: true },
  });
  await seedContributions(tx, budget.id, fund.totalCents, fund.referenceDate);
}

async function seedContributions(tx: Tx, budgetId: string, totalCents: bigint, referenceDate: string) {
  const shares = readInhabitants().filter((row) => row.referenceDate === referenceDate);
  const amounts = apportion(totalCents, shares);
  const idOf = await municipalityIds(tx);
  await tx.contribution.createMany({
    data: shares.map(({ code, inhabitants }) => ({
      budgetId,
      municipalityId: idOf(code),
      inhabitants,
      amountCents: amounts.get(code) as bigint,
    })),
  });
}
