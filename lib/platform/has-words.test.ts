import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import mandates from '@/messages/nl/mandates.json';
import { hasWords } from './has-words';

test('only a message has words: not a group of them, nor what every object has', () => {
  const failures: string[] = [];
  const t = createTranslator({
    locale: 'nl',
    messages: { mandates },
    namespace: 'mandates',
    onError: ({ code }) => failures.push(code),
  });
  const words = Object.keys(mandates.done).map((key) => `done.${key}`);
  expect(words.length).toBeGreaterThan(0);
  const none = ['done', 'done.constructor', 'constructor', 'done.toString', 'done.__proto__', 'nothing', ''];
  expect([...words, ...none].filter((key) => hasWords(t, key))).toEqual(words);
  for (const key of words) t(key as never);
  expect(failures).toEqual([]);
});
