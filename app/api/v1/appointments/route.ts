import { publicAppointments } from '@/lib/appointments/queries/register';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/** Who was appointed to which College or to the Taskforce, with every term there was. `?body=<slug>`: of one body. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('body');
  const { bodies, appointments } = await publicAppointments(todayInAmsterdam());
  if (asked !== null && !bodies.some(({ slug }) => slug === asked)) {
    const slugs = bodies.map(({ slug }) => slug).join(', ');
    return problemResponse(400, {
      title: 'Bad Request',
      detail: 'Leave body out to get all.',
      invalidParams: [{ name: 'body', reason: `must be one of ${slugs}` }],
    });
  }
  const lines = appointments.filter(({ bodySlug }) => asked === null || bodySlug === asked);
  return Response.json(
    { appointments: lines.map(({ bodySlug, ...line }) => ({ body: bodySlug, ...line })) },
    { headers: { 'content-security-policy': POLICY_FOR_DATA, 'cache-control': 'public, max-age=60' } },
  );
}
