import { describe, expect, test } from 'vitest';
import { type AuditKey, judgeKey, keyAfter, linkedKeys, type OwnKeys } from '@/lib/audit/keys';
import { signingKeyOf } from '@/lib/audit/signature';

const keyOf = (name: string) => signingKeyOf(`${name} ${'-'.repeat(32)}`);
const now = new Date('2026-11-30T12:00:00.000Z');
const [a, b, c, stranger] = ['a', 'b', 'c', 'stranger'].map(keyOf) as [
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
  ReturnType<typeof keyOf>,
];

const first = keyAfter(null, a, now);
const second = keyAfter({ kept: first, key: a }, b, now);
const third = keyAfter({ kept: second, key: b }, c, now);
const own = (key: OwnKeys['key'], more: Partial<OwnKeys> = {}): OwnKeys => ({
  key,
  previous: null,
  pinned: null,
  ...more,
});

describe('keys that were handed over', () => {
  test('follow from each other', () => {
    expect(linkedKeys([first, second, third])).toEqual([first, second, third]);
    expect(linkedKeys([])).toEqual([]);
  });
  test.each<[string, AuditKey[]]>([
    ['without the signature of the one before', [first, { ...second, handOver: null }]],
    ['with the signature of a stranger', [first, { ...second, handOver: third.handOver }]],
    ['with its own signature taken from another', [first, { ...second, signature: first.signature }]],
    ['at another moment', [first, { ...second, since: '2026-12-01T12:00:00.000Z' }]],
    ['with another number', [first, { ...second, number: 3 }]],
    ['with another public key', [first, { ...second, publicKey: third.publicKey }]],
    ['with another fingerprint', [first, { ...second, fingerprint: third.fingerprint }]],
    ['after one that was left out', [first, third]],
  ])('do not follow %s', (_what, keys) => {
    expect(linkedKeys(keys)).toEqual([first]);
  });
  test('can not be given one before them by a stranger, who has only a key of their own', () => {
    const before = keyAfter(null, stranger, now);
    // The stranger signs a hand-over to the first key, but has no signature of that key over it.
    const forged = keyAfter({ kept: before, key: stranger }, a, now);
    expect(linkedKeys([before, { ...forged, signature: first.signature }])).toEqual([before]);
  });
});

describe('a portal', () => {
  test('keeps its key as the first', () => {
    expect(judgeKey([], own(a), now)).toEqual({ add: first, fingerprint: first.fingerprint });
  });
  test('signs with the last key, and adds nothing', () => {
    expect(judgeKey([first, second], own(b), now)).toEqual({ add: null, fingerprint: second.fingerprint });
  });
  test('with another secret takes over when it has the one from before', () => {
    expect(judgeKey([first], own(b, { previous: a }), now)).toEqual({
      add: second,
      fingerprint: second.fingerprint,
    });
  });
  test.each<[string, string, AuditKey[], OwnKeys]>([
    ['other_key', 'another secret alone', [first], own(b)],
    ['other_key', 'another secret and a wrong one from before', [first], own(c, { previous: b })],
    ['handed_over', 'a secret whose key handed over', [first, second], own(a)],
    ['badly_linked', 'keys that do not follow', [first, { ...second, handOver: null }], own(b)],
    [
      'not_pinned',
      'keys that were all made anew',
      [keyAfter(null, stranger, now)],
      own(stranger, { pinned: first.fingerprint }),
    ],
    [
      'not_pinned',
      'a first key that is not the pinned one',
      [],
      own(stranger, { pinned: first.fingerprint }),
    ],
  ])('refuses, %s, with %s', (refusal, _what, kept, keys) => {
    expect(judgeKey(kept, keys, now)).toEqual({ refusal });
  });
  test('may have any of its keys pinned, also the one that it adds', () => {
    for (const { fingerprint } of [first, second, third]) {
      const verdict = judgeKey([first, second], own(c, { previous: b, pinned: fingerprint }), now);
      expect(verdict).toEqual({ add: third, fingerprint: third.fingerprint });
    }
  });
});
