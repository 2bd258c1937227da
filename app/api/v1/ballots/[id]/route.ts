import { z } from 'zod';
import { publicBallot } from '@/lib/assembly/queries/ballot';
import type { MAJORITY_RULES } from '@/lib/ballots/majority';
import { isWeightScheme, WEIGHT_SCHEMES } from '@/lib/ballots/weight';

/**
 * A vote of the assembly with its rules: while it is open the turnout, once it is closed the result and the roll
 * with each municipality's weight and choice, so that anyone can count again, and what its council wanted.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ballot = z.uuid().safeParse(id).success ? await publicBallot(id) : null;
  if (!ballot) return Response.json({ error: 'not_found' }, { status: 404 });
  const { roll, weightScheme, ...facts } = ballot;
  const rules = {
    weight: isWeightScheme(weightScheme) ? { id: weightScheme, ...WEIGHT_SCHEMES[weightScheme] } : null,
    majority: RULES[ballot.majority],
  };
  return Response.json({
    ...facts,
    rules,
    roll: roll.map(({ code, name, inhabitants, weight, choice, instruction }) => ({
      code,
      name,
      inhabitants,
      weight,
      choice,
      instruction,
    })),
  });
}

const RULES: Record<(typeof MAJORITY_RULES)[number], { id: string; adoptedIf: string }> = {
  simple: { id: 'simple', adoptedIf: '2 * for > for + against' },
  two_thirds: { id: 'two_thirds', adoptedIf: 'for > 0 and 3 * for >= 2 * (for + against)' },
};
