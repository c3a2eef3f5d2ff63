/** Preloaded into each server: when the launcher is gone, even by a kill, ask this process to stop cleanly. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
