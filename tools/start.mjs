/** `npm start`: installs and builds what is missing, then runs the sandbox gateway and the payment server. */
import { build } from './build.mjs';
import { untilAnswers } from './until-answers.mjs';
import { install } from './install.mjs';
import { startServer } from './server-process.mjs';
import { readStartSettings } from './start-settings.mjs';
import { PlainError, requireNode, runMain, say } from './workspace.mjs';

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

await runMain(async () => {
  requireNode();
  const settings = await readStartSettings(process.env);
  await install();
  await build();

  const askedToStop = untilAskedToStop();
  const sandboxEnded = launch('sandbox gateway', settings.sandbox);
  const first = await Promise.race([
    sandboxEnded,
    askedToStop,
    untilAnswers(settings.sandboxHealth, stopping.signal),
  ]);
  const serverEnded = first === 'ready' ? launch('payment server', settings.server) : null;
  const outcome = await Promise.race([sandboxEnded, askedToStop, serverEnded ?? first]);
  await stopAll();

  if (outcome === 'asked') return;
  if (outcome === 'silent' || outcome === 'ready')
    throw new PlainError('The sandbox gateway did not answer within 30 seconds.');
  if (outcome.explained) process.exitCode = 1;
  else throw new PlainError(`The ${outcome.name} stopped unexpectedly, so everything was stopped.`);
});
