import { expect, test } from 'vitest';
import { createLogger } from '@/lib/platform/log';

test('a secret never reaches the log, at the top or deeper', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => lines.push(line) });
  log.info(
    {
      password: 'geheim-1',
      request: { cookie: 'geheim-2', body: { token: 'geheim-3' } },
      actor: { sessionProof: 'geheim-4' },
      requestId: 'zichtbaar',
    },
    'event',
  );
  expect(lines.join('')).not.toMatch(/geheim-/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    password: '[secret]',
    requestId: 'zichtbaar',
    msg: 'event',
  });
});
