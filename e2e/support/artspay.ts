import { type Page, test as base } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { startTestPostgres, type TestPostgres } from '@artspay/db/testing/start-test-postgres';
import { crowdLimits } from '@artspay/tools/crowd-limits';
import { type Started, start } from '@artspay/tools/started';
import { expectInvariants } from './invariants.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { claim, type Staff } from './staff.ts';

export type ArtsPay = Started & { readonly sql: Sql };

type WorkerFixtures = {
  readonly databases: TestPostgres;
  /** Takes the mails of `artspay`. */
  readonly mailServer: MailServer;
  /** The running product, shared by the tests of a worker. */
  readonly artspay: ArtsPay;
  /** Its owner. */
  readonly staff: Staff;
};

type TestFixtures = {
  /** The product on an empty database, owned by nobody yet: for this test alone. */
  readonly unclaimed: ArtsPay;
  /** The product where three declines in half an hour are too many for one address: for this test alone. */
  readonly strict: ArtsPay;
  /** A browser of its own in which the owner is signed in. */
  readonly admin: Page;
  readonly invariants: void;
};

/** A payer who walks away is waited for this long; long enough for a slow machine to answer the bank. */
const actionTtlMs = 15_000;

const run = async (
  databases: TestPostgres,
  use: (artspay: ArtsPay) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const url = await databases.createDatabase();
  const started = await start({
    DATABASE_URL: url,
    SANDBOX_ACTION_TTL_MS: String(actionTtlMs),
    ...crowdLimits,
    ...settings,
  });
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  await use({ ...started, sql });
  await sql.end();
  await started.stop();
};

/**
 * The running product on a real Postgres, one for each worker, started as a user starts it. After each test
 * the invariants are checked.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  databases: [
    async ({}, use) => {
      const server = await startTestPostgres(process.env['DATABASE_URL']);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  mailServer: [
    async ({}, use) => {
      const server = await startMailServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  artspay: [
    ({ databases, mailServer }, use) =>
      run(databases, use, { SMTP_URL: mailServer.url, MAIL_FROM: 'Gallery <pay@gallery.example>' }),
    { scope: 'worker', timeout: 180_000 },
  ],
  staff: [async ({ artspay }, use) => use(await claim(artspay)), { scope: 'worker' }],
  unclaimed: [
    ({ databases }, use) =>
      run(databases, async (artspay) => {
        await use(artspay);
        await expectInvariants(artspay);
      }),
    { timeout: 180_000 },
  ],
  strict: [
    ({ databases }, use) =>
      run(
        databases,
        async (artspay) => {
          await use(artspay);
          await expectInvariants(artspay);
        },
        { LIMIT_DECLINES_PER_ADDRESS: '3/30m' },
      ),
    { timeout: 180_000 },
  ],
  admin: async ({ browser, artspay, staff }, use) => {
    const context = await browser.newContext({ baseURL: artspay.url });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await staff.letIn(context);
    await use(await context.newPage());
    await context.close();
  },
  invariants: [
    async ({ artspay }, use) => {
      await use();
      await expectInvariants(artspay);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
