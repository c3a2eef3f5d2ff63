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
  /**
   * Stores it in place of the account with this webhook token (`null`: of none). False, and nothing changes,
   * when another one stands: of servers that start at once, one decides which account all charge with.
   */
  save(scope: Scope, account: GatewayAccount, replaced: string | null): Promise<boolean>;
  findOptional(scope: Scope, gateway: string): Promise<GatewayAccount | null>;
}

/** Every scope that can take payments, in a fixed order. */
export const listGatewayScopes = ({ db }: Database): Promise<readonly Scope[]> =>
  db
    .selectDistinct({ merchantId: gatewayAccounts.merchantId, mode: gatewayAccounts.mode })
    .from(gatewayAccounts)
    .orderBy(gatewayAccounts.merchantId, gatewayAccounts.mode);

/** Gateway credentials, sealed: bound to their scope and gateway, so that a copied row does not open. */
export const gatewayAccountStore = ({ db }: Database, box: SecretBox): GatewayAccountStore => ({
  async save(scope, { gateway, credentials, webhookTokenHash }, replaced) {
    const credentialsEncrypted = box.seal(credentials, contextOf(scope, gateway));
    const written =
      replaced === null
        ? await db
            .insert(gatewayAccounts)
            .values({ ...scope, gateway, credentialsEncrypted, webhookTokenHash })
            .onConflictDoNothing()
            .returning({ gateway: gatewayAccounts.gateway })
        : await db
            .update(gatewayAccounts)
            .set({ credentialsEncrypted, webhookTokenHash, updatedAt: sql`now()` })
            .where(
              inScope(
                gatewayAccounts,
                scope,
                eq(gatewayAccounts.gateway, gateway),
                eq(gatewayAccounts.webhookTokenHash, replaced),
              ),
            )
            .returning({ gateway: gatewayAccounts.gateway });
    return written.length === 1;
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
