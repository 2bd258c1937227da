import { type RawAnswer, rawRequest } from '@/tests/e2e/support/raw-request';
import type { Things } from '@/tests/e2e/support/tenants';
import { Chance } from './chance';
import type { Sender } from './people';
import { forms, garbage, opening, type ProbeRequest } from './requests';
import type { Tally } from './tally';

/** Requests under way at the same time. */
const AT_ONCE = 8;

/** Where somebody is sent who is not logged in (any more), or whose token was replaced. */
const LOGGED_OUT = /^\/(api\/mijn\/sessie|(nl|en)\/(inloggen|mijn\/bevestigen))/;

export type Probe = {
  base: string;
  chance: Chance;
  senders: Sender[];
  theirs: Things;
  /** Text that no answer may show */
  canaries: string[];
  tally: Tally;
  /** Stops when so many were sent */
  until: number;
};

/** Sends requests, several at a time; each line has its own person in turn and its own chance. */
export async function sendAll(probe: Probe): Promise<void> {
  const lines = Array.from({ length: AT_ONCE }, (_, line) => new Chance(probe.chance.below(2 ** 31) + line));
  await Promise.all(
    lines.map(async (chance, line) => {
      for (let turn = line; probe.tally.sent < probe.until; turn += 1) {
        const sender = probe.senders[turn % probe.senders.length] as Sender;
        await sendOne(probe, chance, sender);
      }
    }),
  );
}

async function sendOne(probe: Probe, chance: Chance, sender: Sender): Promise<void> {
  const { theirs } = probe;
  const kind = chance.below(10);
  if (kind < 4) await send(probe, sender, opening(chance, sender, theirs));
  else if (kind < 8 || sender.pages.length === 0) await send(probe, sender, garbage(chance, sender, theirs));
  else {
    const path = chance.of(sender.pages);
    const page = await send(probe, sender, {
      line: ['GET', path],
      headers: sender.cookie ? { cookie: sender.cookie } : {},
    });
    for (const one of forms(chance, sender, theirs, path, page?.text ?? '')) await send(probe, sender, one);
  }
}

async function send(probe: Probe, sender: Sender, request: ProbeRequest): Promise<RawAnswer | null> {
  const about = `${sender.name}: ${request.line.join(' ')} ${JSON.stringify({ ...request.headers, cookie: undefined })} ${request.body?.toString('latin1').slice(0, 600) ?? ''}`;
  try {
    const answer = await rawRequest(probe.base, request.line, request.headers, request.body);
    probe.tally.count(answer.status);
    if (answer.status >= 500) probe.tally.fail(`${answer.status} ${answer.headers['x-request-id']} ${about}`);
    const shown = probe.canaries.filter((canary) => answer.text.includes(canary));
    if (shown.length > 0) probe.tally.fail(`shows ${shown.join(', ')} ${about}`);
    // Chance logs people out, ends their sessions and changes their tokens.
    if (
      sender.cookie &&
      request.headers.cookie === sender.cookie &&
      LOGGED_OUT.test(answer.headers.location ?? '')
    )
      await sender.logIn();
    return answer;
  } catch (error) {
    probe.tally.count(0);
    probe.tally.fail(`no answer (${error}) ${about}`);
    return null;
  }
}
