import type { Scope } from '@artspay/core/merchant/scope';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { gatewayAccounts } from '#db/schema/gateway-accounts';
import { inScope } from '#db/scope';

/** Encryption at rest, from the server's secret key. `context` must be the same to seal and to open. */
export type SecretBox = {
  readonly seal: (plain: string, context: string) => string;
  readonly open: (sealed: string, context: string) => string;
};

export type GatewayAccount = {
  readonly gateway: string;
  /** As the gateway's adapter reads them; never logged. */
  readonly credentials: string;
  /** Of the token in the address that the gateway's webhooks come to. */
  readonly webhookTokenHash: string;
};

export interface GatewayAccountStore {
  /** Adds it, or replaces what stands for this gateway. */
  save(scope: Scope, account: GatewayAccount): Promise<void>;
  findOptional(scope: Scope, gateway: string): Promise<GatewayAccount | null>;
}

/** Gateway credentials, sealed: bound to their scope and gateway, so that a copied row does not open. */
export const gatewayAccountStore = ({ db }: Database, box: SecretBox): GatewayAccountStore => ({
  async save(scope, { gateway, credentials, webhookTokenHash }) {
    const credentialsEncrypted = box.seal(credentials, contextOf(scope, gateway));
    await db
      .insert(gatewayAccounts)
      .values({ ...scope, gateway, credentialsEncrypted, webhookTokenHash })
      .onConflictDoUpdate({
        target: [gatewayAccounts.merchantId, gatewayAccounts.mode, gatewayAccounts.gateway],
        set: { credentialsEncrypted, webhookTokenHash, updatedAt: sql`now()` },
      });
  },
  async findOptional(scope, gateway) {
    const [row] = await db
      .select()
      .from(gatewayAccounts)
      .where(inScope(gatewayAccounts, scope, eq(gatewayAccounts.gateway, gateway)));
    if (row === undefined) return null;
    return {
      gateway: row.gateway,
      credentials: box.open(row.credentialsEncrypted, contextOf(scope, gateway)),
      webhookTokenHash: row.webhookTokenHash,
    };
  },
});

const contextOf = ({ merchantId, mode }: Scope, gateway: string): string =>
  `gateway-account:${merchantId}:${mode}:${gateway}`;
