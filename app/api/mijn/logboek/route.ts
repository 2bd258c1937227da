import { localeOf } from '@/i18n/locales';
import { httpStatus } from '@/lib/access/http-status';
import { EXPORT_PART, type ExportedEntry, exportAudit } from '@/lib/audit/queries/export';
import { currentActor } from '@/lib/identity/session';
import type { Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { errorText } from '@/lib/platform/error-texts';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/**
 * The audit trail that the reader may see, oldest first, as JSON lines: each with all that its hash was made of,
 * so that anyone can compute the chain again. Sent in parts, because it may be long.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('taal');
  const locale = localeOf(asked);
  const actor = await currentActor();
  const first = await exportAudit.execute(actor, { after: null });
  if (!first.ok || !actor) {
    const error = first.ok ? { code: 'not_logged_in' as const } : first.error;
    return problemResponse(httpStatus(error.code), { title: error.code, detail: errorText(locale, error) });
  }
  const fileName = `logboek-${actor.actingFor?.kind === 'municipality' ? actor.actingFor.slug : 'alles'}-${todayInAmsterdam()}.jsonl`;
  return new Response(streamOf(lines(actor, first.value)), {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': POLICY_FOR_DATA,
      'cache-control': 'private, no-store',
    },
  });
}

function streamOf(source: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function* lines(actor: Actor, first: ExportedEntry[]): AsyncGenerator<string> {
  let part = first;
  for (;;) {
    yield part.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    if (part.length < EXPORT_PART) return;
    const next = await exportAudit.execute(actor, { after: part.at(-1)?.id ?? null });
    // Rights that end while the file is being sent end the file.
    if (!next.ok) throw new Error(`The rest of the trail was refused: ${next.error.code}`);
    part = next.value;
  }
}
