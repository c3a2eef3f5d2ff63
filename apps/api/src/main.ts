import { readConfig } from '#api/config/config';
import { readEnv } from '#api/config/env';
import { createContext } from '#api/context';
import { createServer } from '#api/server';
import { announce } from '#api/setup/announce';
import { explainListen } from '#api/setup/explain-listen';

const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const config = readConfig(readEnv());
if (!config.ok) giveUp(config.error);
else {
  const context = await createContext(config.value);
  if (!context.ok) giveUp(context.error);
  else {
    const server = await createServer(context.value);
    const stop = () => void server.stop().then(() => process.exit(0));
    process.once('SIGTERM', stop).once('SIGINT', stop);
    await server.listen(config.value.port).catch(async (error: unknown) => {
      await server.stop();
      giveUp(explainListen(error, config.value.port));
    });
    await announce(context.value, (text) => process.stdout.write(text));
  }
}
