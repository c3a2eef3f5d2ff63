import type { Gateway } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';

/** The accounts that merchants have at gateways, opened. */
export interface GatewayAccounts {
  gatewayFor(scope: Scope): Promise<Gateway | null>;
  /** The page in which the card is typed; `null` where nothing can be charged. */
  cardFrame(scope: Scope): Promise<{ readonly url: string } | null>;
}
