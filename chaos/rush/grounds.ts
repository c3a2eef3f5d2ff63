import { openInMemory } from '@artspay/db/engines/embedded';
import { openPostgres } from '@artspay/db/engines/postgres';
import { startTestPostgres } from '@artspay/db/testing/start-test-postgres';
import { openHttp } from './over-http.ts';
import type { Ground } from './rush.ts';
import { openUseCases } from './use-cases.ts';

const onPostgres = async (): Promise<Ground> => {
  const server = await startTestPostgres(process.env['DATABASE_URL']);
  const opened = await openPostgres(await server.createDatabase(), 20);
  if (!opened.ok) throw new Error(opened.error.message);
  const ground = await openUseCases(opened.value);
  return {
    ...ground,
    close: async () => {
      await ground.close();
      await server.stop();
    },
  };
};

const onPglite = async (): Promise<Ground> => openUseCases((await openInMemory()).database);

/** The places where a rush can be, by their names. */
export const grounds = {
  postgres: onPostgres,
  http: openHttp,
  pglite: onPglite,
} as const satisfies Readonly<Record<string, () => Promise<Ground>>>;
