export const dynamic = 'force-dynamic';

/** The floor of the server: what the benchmark holds the API against. */
export function GET(): Response {
  return Response.json({});
}
