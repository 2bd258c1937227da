import { z } from 'zod';
import { publicBallot } from '@/lib/assembly/queries/ballot';
import { csv, csvResponse } from '@/lib/platform/csv';

/** The roll of a closed vote: every municipality with its inhabitants, weight and choice, and what its council wanted. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ballot = z.uuid().safeParse(id).success ? await publicBallot(id) : null;
  if (!ballot?.result) return Response.json({ error: 'not_found' }, { status: 404 });
  const rows = ballot.roll.map(({ code, name, inhabitants, weight, choice, instruction }) => [
    code,
    name,
    inhabitants,
    weight,
    choice ?? 'not_voted',
    instruction ?? '',
  ]);
  const text = csv(['code', 'name', 'inhabitants', 'weight', 'choice', 'instruction'], rows);
  return csvResponse(`${ballot.meetingSlug}-${ballot.label}.csv`, text);
}
