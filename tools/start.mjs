/** `npm start`: installs and builds what is missing, then runs the sandbox gateway and the payment server. */
import { setTimeout as delay } from 'node:timers/promises';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { startServer } from './server-process.mjs';
import { readSettings } from './start-settings.mjs';
import { PlainError, requireNode, runMain, say } from './workspace.mjs';

const sandboxStartMs = 30_000;

/** @type {import('./server-process.mjs').ServerProcess[]} */
const running = [];
const stopping = new AbortController();

const stopAll = async () => {
  stopping.abort();
  // The server first: it may be in the middle of a charge.
  for (const one of running.toReversed()) await one.stop();
};

/** @returns {Promise<'asked'>} settles at the first signal; a second one does not wait any more */
const untilAskedToStop = () =>
  new Promise((resolve) => {
    const ask = () => {
      if (stopping.signal.aborted) return running.forEach((one) => one.kill());
      stopping.abort();
      say('\nStopping.');
      resolve('asked');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);

    // npm passes a SIGTERM on to its shell only: that the shell is gone is how it arrives here.
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      ask();
    }, 500);
    watch.unref();
  });

/** @param {string} name @param {Parameters<typeof startServer>[0]} options */
const launch = (name, options) => {
  const one = startServer(options);
  running.push(one);
  return one.ended.then(({ explained }) => ({ name, explained }));
};

/** @param {string} url */
const answers = async (url) => {
  for (
    const deadline = Date.now() + sandboxStartMs;
    Date.now() < deadline && !stopping.signal.aborted;
    await delay(50)
  ) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return 'ready';
  }
  return 'silent';
};

await runMain(async () => {
  requireNode();
  const settings = await readSettings(process.env);
  await install();
  await build();

  const askedToStop = untilAskedToStop();
  const sandboxEnded = launch('sandbox gateway', settings.sandbox);
  const first = await Promise.race([sandboxEnded, askedToStop, answers(settings.sandboxHealth)]);
  const serverEnded = first === 'ready' ? launch('payment server', settings.server) : null;
  const outcome = await Promise.race([sandboxEnded, askedToStop, serverEnded ?? first]);
  await stopAll();

  if (outcome === 'asked') return;
  if (outcome === 'silent' || outcome === 'ready')
    throw new PlainError('The sandbox gateway did not answer within 30 seconds.');
  if (outcome.explained) process.exitCode = 1;
  else throw new PlainError(`The ${outcome.name} stopped unexpectedly, so everything was stopped.`);
});
