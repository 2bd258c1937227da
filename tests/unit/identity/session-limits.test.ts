import { describe, expect, test } from 'vitest';
import { IDLE_MINUTES, isSettled, isUnwritten, openAt, SESSION_HOURS } from '@/lib/identity/session-limits';

const now = new Date('2026-11-25T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('the limits of a session', () => {
  test('are no longer than NIST SP 800-63B-4, section 2.2.3, says: an hour without use, a day in all', () => {
    expect(IDLE_MINUTES).toBeLessThanOrEqual(60);
    expect(SESSION_HOURS).toBeLessThanOrEqual(24);
    expect(openAt(now)).toEqual({
      endedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: secondsAgo(IDLE_MINUTES * 60) },
    });
  });
  test('its last use is written again after a minute', () => {
    expect([isUnwritten(secondsAgo(60), now), isUnwritten(secondsAgo(61), now)]).toEqual([false, true]);
  });
  test('a token is not replaced in the first two seconds', () => {
    expect([isSettled(secondsAgo(2), now), isSettled(secondsAgo(3), now)]).toEqual([false, true]);
  });
});
