import type { SigningKeyStore } from '@artspay/db/repositories/signing-keys';
import type { Logger } from 'pino';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import type { Database } from '@artspay/db/database';
import type { Changes } from '#api/changes/changes';
import type { GatewayAccounts } from '#api/gateways/gateway-accounts';
import type { Mailer } from '#api/mail/mailer';
import type { Keys } from '#api/secrets/keys';

/** What requests are answered with. Nothing here knows HTTP. */
export type Services = {
  readonly publicUrl: string;
  readonly log: Logger;
  readonly keys: Keys;
  /** An address as a keyed hash: it can be counted, and not read. */
  readonly hashAddress: (client: string) => string;
  readonly database: Database;
  /** The dependencies of core's use cases. */
  readonly payment: PaymentDeps;
  readonly gatewayAccounts: GatewayAccounts;
  readonly signingKeys: SigningKeyStore;
  readonly changes: Changes;
  /** `null`: mail is off, and none is offered. */
  readonly mailer: Mailer | null;
};
