import '@artspay/db/testing/global-setup';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Database, Engine } from '@artspay/db/database';
import { openTestDatabase } from '@artspay/db/testing/open-test-database';
import { type RunningSandbox, startSandbox } from '@artspay/sandbox/testing';
import type { Config } from '#api/config/config';
import { type Context, type ContextOverrides, createContext } from '#api/context';
import { createLog } from '#api/log';
import { createServer } from '#api/server';
import { soleMerchant } from '#api/setup/sole-merchant';
import { everyLimit } from '@artspay/core/testing/every-limit';
import { freePort } from '#api/testing/free-port';

/** A server on a port of its own, with a fresh database and a real sandbox beside it. */
export type RunningApi = {
  readonly url: string;
  /** Asks the same server without its port. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly config: Config;
  readonly context: Context;
  readonly database: Database;
  /** For what opens its own connections; `null` on the embedded engine. */
  readonly databaseUrl: string | null;
  readonly sandbox: RunningSandbox;
  readonly scope: Scope;
  /** Everything that was logged so far. */
  readonly logged: () => string;
  stop(): Promise<void>;
};

export type StartApiOptions = {
  readonly engine?: Engine;
  readonly sandbox?: Parameters<typeof startSandbox>[0];
  readonly sandboxParts?: Parameters<typeof startSandbox>[1];
  readonly config?: Partial<Config>;
  readonly overrides?: ContextOverrides;
};

/** All payers of a test come from one address, and many of their cards are declined. */
const limitsForTests = everyLimit({ most: 1_000_000, windowMs: 60_000 });

export const startApi = async (options: StartApiOptions = {}): Promise<RunningApi> => {
  const sandbox = await startSandbox(options.sandbox, options.sandboxParts);
  const opened = await openTestDatabase(options.engine ?? 'embedded');
  const { database } = opened;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const config: Config = {
    port,
    publicUrl: url,
    published: false,
    database: { kind: 'embedded' },
    dataDir: tmpdir(),
    secretKey: randomBytes(32),
    sandbox: { url: sandbox.url, operatorToken: sandbox.operatorToken },
    merchantName: 'My organisation',
    mail: null,
    trustedProxies: null,
    limits: limitsForTests,
    logLevel: 'debug',
    ...options.config,
  };
  const lines: string[] = [];
  const context = await createContext(config, {
    database,
    log: createLog(config, { write: (line) => void lines.push(line) }),
    ...options.overrides,
  });
  if (!context.ok) throw new Error(context.error);
  const server = await createServer(context.value);
  await server.listen(port);
  const { id } = await soleMerchant(database);
  return {
    url,
    fetch: (request) => server.fetch(request),
    config,
    context: context.value,
    database,
    databaseUrl: opened.url,
    sandbox,
    scope: { merchantId: id, mode: 'test' },
    logged: () => lines.join(''),
    stop: async () => {
      await server.stop();
      await opened.close();
      await sandbox.stop();
    },
  };
};
