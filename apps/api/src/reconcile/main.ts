import { readConfig } from '#api/config/config';
import { readEnv } from '#api/config/env';
import { readArguments } from '#api/reconcile/read-arguments';
import { reconcileCommand } from '#api/reconcile/reconcile-command';

/** Exit codes: 0 the books agree, 1 differences are left, 2 they could not be compared. */
const giveUp = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
};

const config = readConfig(readEnv());
const request = readArguments(process.argv.slice(2));
if (!config.ok) giveUp(config.error);
else if (!request.ok) giveUp(request.error);
else {
  const outcome = await reconcileCommand(config.value, request.value);
  if (!outcome.ok) giveUp(outcome.error);
  else {
    process.stdout.write(outcome.value.text);
    process.exitCode = outcome.value.exitCode;
  }
}
