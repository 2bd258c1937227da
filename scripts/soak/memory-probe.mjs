/** Loaded into the server of a soak: tells what it holds, after collecting garbage, whoever asks over its channel. */
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';

if (process.channel && process.env.BINDEND_PARENT === String(process.ppid)) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('message', (question) => {
    if (question === 'snapshot') {
      process.send(writeHeapSnapshot(process.env.SOAK_SNAPSHOT));
      return;
    }
    if (question !== 'memory') return;
    collect();
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ rss, heapUsed, external });
  });
  // Listening holds the channel open: see follow-parent.mjs.
  process.channel.unref();
}
