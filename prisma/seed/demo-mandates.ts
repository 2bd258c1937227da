import { createHash } from 'node:crypto';
import { demoPdf } from './demo-pdf';
import type { readDemo } from './read-facts';
import { actAs, day, type Tx } from './scope';

type Mandates = ReturnType<typeof readDemo>['mandates'];

/** Loads who may vote for the municipalities of the demonstration, each with a document that says what it is. */
export async function seedDemoMandates(
  tx: Tx,
  mandates: Mandates,
  municipality: (code: string) => string,
  personOf: (email: string) => string,
): Promise<void> {
  for (const { municipality: code, email, registeredBy, kind, startsOn, endsOn, grantedOn } of mandates) {
    const municipalityId = municipality(code);
    const registeredById = personOf(registeredBy);
    await actAs(tx, { municipalityId, personId: registeredById });
    const { id } = await tx.mandate.create({
      data: {
        municipalityId,
        personId: personOf(email),
        kind,
        startsOn: day(startsOn),
        endsOn: day(endsOn),
        grantedOn: day(grantedOn),
        registeredById,
      },
      select: { id: true },
    });
    const content = demoPdf(['Demonstratie: dit is geen echt mandaat', `${code}, ${startsOn} - ${endsOn}`]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await tx.mandateScan.createMany({
      data: { mandateId: id, municipalityId, mediaType: 'application/pdf', sha256, content },
    });
  }
  await actAs(tx, { bodyKind: 'bureau' });
}
