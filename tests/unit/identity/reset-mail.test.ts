import { describe, expect, test } from 'vitest';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import { countedSince, type MailedLink, maySendLink, RESET_PAUSE } from '@/lib/identity/reset-mail';

const START = new Date('2026-11-30T00:00:00Z').getTime();
const at = (minute: number) => new Date(START + minute * 60_000);
const sent = (...minutes: number[]): MailedLink[] =>
  minutes.map((minute) => ({ createdAt: at(minute), usedAt: null }));

describe('a link to choose a new password', () => {
  test('is mailed when there is none, or when the last one was used', () => {
    expect(maySendLink([], at(0))).toBe(true);
    expect(maySendLink([{ createdAt: at(0), usedAt: at(0) }], at(0))).toBe(true);
  });
  test('comes two minutes after the one before, and after three a day half an hour', () => {
    expect([1, 2].map((minute) => maySendLink(sent(0), at(minute)))).toEqual([false, true]);
    expect([33, 34].map((minute) => maySendLink(sent(4, 2, 0), at(minute)))).toEqual([false, true]);
  });
  test('is asked for without end: its owner always has one that works for half an hour, and 51 mails a day', () => {
    const links: MailedLink[] = [];
    let leastLeft = RESET_MINUTES;
    for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
      const recent = links.filter(({ createdAt }) => createdAt > countedSince(at(minute)));
      if (maySendLink(recent, at(minute))) links.unshift({ createdAt: at(minute), usedAt: null });
      const newest = links[0]?.createdAt.getTime() ?? 0;
      leastLeft = Math.min(leastLeft, RESET_MINUTES - (at(minute).getTime() - newest) / 60_000);
    }
    expect(leastLeft).toBeGreaterThanOrEqual(RESET_MINUTES - RESET_PAUSE.later);
    expect(links.length / 3).toBeLessThanOrEqual(51);
  });
});
