import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'node-html-parser';
import { projectPath } from '@/scripts/support/project';
import type { Ballot, Voter } from './voters';

/** Where votes go. */
export type Place = { address: string; ballotId: string };

/** What became of a vote, and how often it had to be sent until somebody answered. */
export type Answer = { outcome: string; sent: number };

const PATIENCE_MS = 10_000;
const GIVE_UP_MS = 120_000;
const ACCEPTED = 'accepted';

/** What the form says when nothing is known to be wrong with the vote itself: it is to be sent again. */
const TROUBLES: string[] = (() => {
  const file = projectPath('messages', 'nl', 'errors.json');
  const { code } = JSON.parse(readFileSync(file, 'utf8')) as { code: Record<string, string> };
  return ['busy', 'unavailable', 'read_only'].map((name) => code[name] ?? name);
})();

/** The hidden fields of the form that casts a vote, as the page gives them to `voter`. */
export async function formFields(place: Place, voter: Voter): Promise<[string, string][]> {
  const page = await fetch(pageOf(place, 'for'), { headers: { cookie: voter.cookie }, redirect: 'manual' });
  const form = parse(await page.text())
    .querySelectorAll('main form')
    .find((one) => one.querySelector('[name=ballotId]'));
  if (!form) throw new Error(`The page of the vote has no form: ${page.status}`);
  return form
    .querySelectorAll('input[type=hidden]')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
}

/**
 * Sends a vote as a browser without script does, and again with the same key, until there is an answer: the receipt,
 * or a refusal. A connection that breaks, a server that is away and a database in trouble are no answers.
 */
export async function sendVote(place: Place, fields: [string, string][], ballot: Ballot): Promise<Answer> {
  const deadline = Date.now() + GIVE_UP_MS;
  let outcome = 'nobody answered';
  let sent = 0;
  while (Date.now() < deadline) {
    sent += 1;
    const answer = await castOnce(place, fields, ballot).catch(() => null);
    if (answer && isFinal(answer)) return { outcome: answer, sent };
    outcome = answer ?? outcome;
    await wait(100 + Math.random() * 200);
  }
  return { outcome, sent };
}

/** Whether the voter was told that the vote is in. */
export function isAccepted({ outcome }: Answer): boolean {
  return outcome === ACCEPTED;
}

function isFinal(outcome: string): boolean {
  return !/^(status 5\d\d|trouble)/.test(outcome);
}

/**
 * Sends a vote once. Returns what came of it: accepted, a refusal, "trouble" or "status" with its number. Throws when
 * there is no answer in time.
 */
export async function castOnce(
  place: Place,
  fields: [string, string][],
  ballot: Ballot,
  patienceMs = PATIENCE_MS,
): Promise<string> {
  const { municipalityId, choice, formKey } = ballot;
  const own: Record<string, string> = { municipalityId, choice, formKey };
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, own[name] ?? value);
  const answer = await fetch(pageOf(place, choice), {
    method: 'POST',
    body,
    headers: { cookie: ballot.cookie, origin: place.address },
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await answer.text();
  const to = answer.headers.get('location') ?? '';
  if (to.endsWith('/bewijs')) return ACCEPTED;
  if (answer.status !== 200) return `status ${answer.status} ${to}`;
  return TROUBLES.some((words) => text.includes(words)) ? 'trouble' : refusalOn(text);
}

function refusalOn(page: string): string {
  const main = parse(page).querySelector('main');
  return `refused: ${main?.textContent.replace(/\s+/g, ' ').trim().slice(0, 200)}`;
}

function pageOf({ address, ballotId }: Place, choice: string): string {
  return `${address}/nl/mijn/stemmen/${ballotId}?stap=controle&keuze=${choice}`;
}
