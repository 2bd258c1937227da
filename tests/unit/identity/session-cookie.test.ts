import { describe, expect, test } from 'vitest';
import { sessionCookie } from '@/lib/identity/session-cookie';

describe('the cookie of a session', () => {
  test.each([
    ['https', '__Secure-authjs.session-token', true],
    [null, '__Secure-authjs.session-token', true],
    ['http', 'authjs.session-token', false],
  ])('over %s is %s', (protocol, name, secure) => {
    expect(sessionCookie(protocol)).toEqual({ name, secure });
  });
});
