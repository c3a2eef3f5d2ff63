import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Logger, pino } from 'pino';
import { createAccounts } from './accounts/accounts.ts';
import { openKeys } from './books/keys.ts';
import { openBooks } from './books/open-books.ts';
import { createCharges } from './charges/charges.ts';
import { createIdempotencyKeys } from './charges/idempotency-keys.ts';
import type { SandboxConfig } from './config/config.ts';
import type { Clock, Context } from './context.ts';
import { createDisputes } from './disputes/disputes.ts';
import { createFaultControls } from './faults/faults.ts';
import { createApp } from './http/app.ts';
import { createRefunds } from './refunds/refunds.ts';
import { createTokens } from './tokens/tokens.ts';
import { createDeliveries } from './webhooks/deliveries.ts';
import { createWorker } from './worker/worker.ts';

export type Sandbox = {
  /** Answers one request without a port. */
  fetch(request: Request): Promise<Response>;
  /** Opens the port and starts the worker; answers the public origin. */
  listen(): Promise<string>;
  /** Does everything that is due by the clock: late results, ended proofs, webhooks. */
  processAll(): Promise<void>;
  /** Ends connections, the worker and the books, in this order. */
  stop(): Promise<void>;
};

export type SandboxParts = { readonly clock?: Clock; readonly log?: Logger };

const patienceMs = 1000;

/** Opens the books; throws when they cannot be opened. */
export const createSandbox = (config: SandboxConfig, parts: SandboxParts = {}): Sandbox => {
  const books = openBooks(config.data);
  let publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;

  const context: Context = {
    config,
    clock: parts.clock ?? Date.now,
    log: parts.log ?? pino({ name: 'sandbox' }),
    keys: openKeys(config.data),
    transaction: books.transaction,
    accounts: createAccounts(books),
    tokens: createTokens(books),
    charges: createCharges(books),
    idempotencyKeys: createIdempotencyKeys(books),
    refunds: createRefunds(books),
    disputes: createDisputes(books),
    deliveries: createDeliveries(books),
    faults: createFaultControls(),
    publicUrl: () => publicUrl,
    wake: () => worker.wake(),
  };
  const worker = createWorker(context);
  const app = createApp(context);
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));

  return {
    fetch: async (request) => app.fetch(request),
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, () => {
          const { port } = server.address() as AddressInfo;
          publicUrl = config.publicUrl ?? `http://localhost:${port}`;
          worker.start();
          resolve(publicUrl);
        });
      }),
    processAll: () => worker.processAll(),
    stop: async () => {
      if (server.listening) {
        const closed = new Promise((resolve) => server.close(resolve));
        const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
        await closed;
        clearTimeout(impatient);
      }
      await worker.stop();
      books.close();
    },
  };
};
