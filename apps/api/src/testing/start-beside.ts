import { openPostgres } from '@artspay/db/engines/postgres';
import { createContext } from '#api/context';
import { createLog } from '#api/log';
import { createServer } from '#api/server';
import { freePort } from '#api/testing/free-port';
import type { RunningApi } from '#api/testing/start-api';

/** Another server of the same installation: its own connections to the Postgres that the first one uses. */
export const startBeside = async ({
  config,
  databaseUrl,
}: RunningApi): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const opened = await openPostgres(databaseUrl ?? '');
  if (!opened.ok) throw new Error(opened.error.message);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const context = await createContext(
    { ...config, port, publicUrl: url },
    { database: opened.value, log: createLog(config, { write: () => {} }) },
  );
  if (!context.ok) throw new Error(context.error);
  const server = await createServer(context.value);
  await server.listen(port);
  return { url, stop: () => server.stop() };
};
