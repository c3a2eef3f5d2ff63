import postgres from 'postgres';
import { startTestPostgres } from '@artspay/db/testing/start-test-postgres';
import { type Drill, openDrill, type Served } from './drill.ts';
import { expectInvariants } from './invariants.ts';

/** Runs a drill, which answers the server that lived, on a real Postgres; afterwards all invariants hold. */
export const drillOnPostgres = async (run: (drill: Drill) => Promise<Served>): Promise<void> => {
  const server = await startTestPostgres(process.env['DATABASE_URL']);
  const url = await server.createDatabase();
  const drill = await openDrill(url);
  const last = await run(drill);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await expectInvariants({ dataDir: drill.dataDir, sql, printed: () => last.printed });
  await sql.end();
  await last.stop();
  await drill.end();
  await server.stop();
};

/** The same on the embedded database, which nobody else can open while it runs. */
export const drillOnEmbedded = async (run: (drill: Drill) => Promise<Served>): Promise<void> => {
  const drill = await openDrill(null);
  const last = await run(drill);
  await last.stop();
  await drill.end();
};
