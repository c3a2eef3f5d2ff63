import type { Logger } from 'pino';
import type { Accounts } from './accounts/accounts.ts';
import type { Books } from './books/open-books.ts';
import type { Keys } from './books/keys.ts';
import type { Charges } from './charges/charges.ts';
import type { SandboxConfig } from './config/config.ts';
import type { FaultControls } from './faults/faults.ts';
import type { IdempotencyKeys } from './charges/idempotency-keys.ts';
import type { Disputes } from './disputes/disputes.ts';
import type { Refunds } from './refunds/refunds.ts';
import type { Tokens } from './tokens/tokens.ts';
import type { Deliveries } from './webhooks/deliveries.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** Everything that a request or the worker can reach. */
export type Context = {
  readonly config: SandboxConfig;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keys: Keys;
  readonly transaction: Books['transaction'];
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly charges: Charges;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly refunds: Refunds;
  readonly disputes: Disputes;
  readonly deliveries: Deliveries;
  readonly faults: FaultControls;
  /** The origin that browsers reach; known once the port is open. */
  readonly publicUrl: () => string;
  /** Tells the worker that there may be something to do now. */
  readonly wake: () => void;
};
