/**
 * Loaded into the server that a command starts: when the command is killed, its channel closes and the server
 * stops, so that the port is free for the next start. Processes that the server itself starts inherit this
 * file but not the parent, and are left alone.
 */
if (process.channel && process.env.BINDEND_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // Listening holds the channel open, and an open channel would keep a finished program from ending.
  process.channel.unref();
}
