import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type CommittedVote, commitmentOf, newSalt } from '@/lib/ballots/commitment';

const vote: CommittedVote = {
  id: '11111111-1111-4111-8111-111111111111',
  ballotId: '22222222-2222-4222-8222-222222222222',
  entitlementId: '33333333-3333-4333-8333-333333333333',
  municipalityId: '44444444-4444-4444-8444-444444444444',
  castById: '55555555-5555-4555-8555-555555555555',
  mandateId: null,
  choice: 'for',
  weight: 75,
  castAt: new Date('2026-12-10T09:30:00.000Z'),
};
const salt = 'ab'.repeat(32);

describe('the commitment to a vote', () => {
  test('is the HMAC-SHA-256 of the canonical JSON of the vote under its salt', () => {
    const text =
      '{"ballotId":"22222222-2222-4222-8222-222222222222","castAt":"2026-12-10T09:30:00.000Z",' +
      '"castById":"55555555-5555-4555-8555-555555555555","choice":"for",' +
      '"entitlementId":"33333333-3333-4333-8333-333333333333","id":"11111111-1111-4111-8111-111111111111",' +
      '"mandateId":null,"municipalityId":"44444444-4444-4444-8444-444444444444","weight":75}';
    const hmac = createHmac('sha256', Buffer.from(salt, 'hex')).update(text).digest('hex');
    expect(commitmentOf(vote, salt)).toBe(hmac);
  });
  test.each<Partial<CommittedVote>>([
    { id: randomUUID() },
    { ballotId: randomUUID() },
    { entitlementId: randomUUID() },
    { municipalityId: null },
    { castById: randomUUID() },
    { mandateId: randomUUID() },
    { choice: 'against' },
    { choice: 'abstain' },
    { weight: 74 },
    { castAt: new Date('2026-12-10T09:30:00.001Z') },
  ])('is another for a vote with %j', (change) => {
    expect(commitmentOf({ ...vote, ...change }, salt)).not.toBe(commitmentOf(vote, salt));
  });
  test('differs by its salt, which is 256 random bits', () => {
    const salts = Array.from({ length: 50 }, newSalt);
    expect(new Set(salts.map((one) => commitmentOf(vote, one))).size).toBe(50);
    expect(salts.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true);
  });
});
