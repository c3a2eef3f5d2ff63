import { test as base } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { startTestPostgres } from '@artspay/db/testing/start-test-postgres';
import { type Started, start } from '@artspay/tools/started';
import { expectInvariants } from './invariants.ts';

export type ArtsPay = Started & {
  readonly sql: Sql;
  /** Whoever owns the sample merchant. Claimed with the printed token by the first test that signs in. */
  readonly owner: { readonly name: string; readonly email: string; readonly password: string };
};

type WorkerFixtures = { readonly artspay: ArtsPay };
type TestFixtures = { readonly invariants: void };

/**
 * The running product on a real Postgres, one for each worker, started as a user starts it. After each test
 * the invariants are checked.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  artspay: [
    async ({}, use) => {
      const server = await startTestPostgres(process.env['DATABASE_URL']);
      const url = await server.createDatabase();
      const started = await start({ DATABASE_URL: url });
      const sql = postgres(url, { max: 2, onnotice: () => {} });
      await use({
        ...started,
        sql,
        owner: { name: 'Ada Owner', email: 'ada@example.com', password: 'a long enough password' },
      });
      await sql.end();
      await started.stop();
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  invariants: [
    async ({ artspay }, use) => {
      await use();
      await expectInvariants(artspay.dataDir, artspay.sql);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
