import { openPostgres } from '@artspay/db/engines/postgres';
import { createContext } from '#api/context';
import { createLog } from '#api/log';
import { createServer } from '#api/server';
import { freePort } from '#api/testing/free-port';
import type { RunningApi } from '#api/testing/start-api';

/** Another server over the same Postgres, as a second process would be; `null` on the embedded engine. */
export const startSecondServer = async ({ config, databaseUrl }: RunningApi) => {
  if (databaseUrl === null) return null;
  const database = await openPostgres(databaseUrl, 10);
  if (!database.ok) throw new Error(database.error.message);
  const port = await freePort();
  const own = { ...config, port };
  const context = await createContext(own, {
    database: database.value,
    log: createLog({ ...own, logLevel: 'silent' }),
    jobsRun: false,
  });
  if (!context.ok) throw new Error(context.error);
  const server = await createServer(context.value);
  await server.listen(port);
  return { url: `http://localhost:${port}`, stop: () => server.stop() };
};
