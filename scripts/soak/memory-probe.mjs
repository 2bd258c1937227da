/** Loaded into the server of a soak: tells what it holds, after collecting garbage, whoever asks over its channel. */
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 gives back what it freed in the background, after it said that it collected. */
const GIVING_BACK_MS = 1_000;

if (process.channel && process.env.BINDEND_PARENT === String(process.ppid)) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('message', async (question) => {
    if (question !== 'memory') return;
    for (let turn = 0; turn < 3; turn += 1) {
      collect();
      await wait(GIVING_BACK_MS);
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ rss, heapUsed, external });
  });
  // Listening holds the channel open: see follow-parent.mjs.
  process.channel.unref();
}
