import type { Gateway, GatewayFor } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Database } from '@artspay/db/database';
import { gatewayAccountStore, type SecretBox } from '@artspay/db/setup/gateway-accounts';
import { createSandboxGateway } from '@artspay/gateways/sandbox/sandbox-gateway';
import {
  readSandboxCredentials,
  type SandboxCredentials,
  writeSandboxCredentials,
} from '#api/gateways/sandbox-credentials';
import { hashToken } from '#api/secrets/tokens';

const sandbox = 'sandbox';

/** The accounts that merchants have at gateways, opened. */
export interface GatewayAccounts {
  readonly gatewayFor: GatewayFor;
  /** The page in which the card is typed; `null` where nothing can be charged. */
  cardFrame(scope: Scope): Promise<{ readonly url: string } | null>;
  findSandbox(scope: Scope): Promise<SandboxCredentials | null>;
  /** Stores them in place of `replaced`; where another server was first, its credentials stay. */
  saveSandbox(
    scope: Scope,
    credentials: SandboxCredentials,
    replaced: SandboxCredentials | null,
  ): Promise<void>;
}

type Opened = { readonly gateway: Gateway; readonly credentials: SandboxCredentials };

const webhookTokenHash = ({ webhookUrl }: SandboxCredentials): string =>
  hashToken(webhookUrl.split('/').at(-1) ?? '');

const keyOf = ({ merchantId, mode }: Scope): string => `${merchantId}/${mode}`;

/** Opens each account once and keeps it: no secret is decrypted, and no row read, per request. */
export const createGatewayAccounts = (
  database: Database,
  box: SecretBox,
  { publicUrl, sandboxUrl }: { readonly publicUrl: string; readonly sandboxUrl: string },
): GatewayAccounts => {
  const store = gatewayAccountStore(database, box);
  const opened = new Map<string, Opened>();

  const open = async (scope: Scope): Promise<Opened | null> => {
    const known = opened.get(keyOf(scope));
    if (known !== undefined) return known;
    const account = await store.findOptional(scope, sandbox);
    if (account === null) return null;
    const credentials = readSandboxCredentials(account.credentials);
    const gateway = createSandboxGateway({ url: sandboxUrl, ...credentials });
    const fresh = { gateway, credentials };
    opened.set(keyOf(scope), fresh);
    return fresh;
  };

  return {
    gatewayFor: async (scope) => {
      const account = await open(scope);
      return account !== null && account.gateway.capabilities.modes.includes(scope.mode)
        ? account.gateway
        : null;
    },
    cardFrame: async (scope) => {
      const account = await open(scope);
      return account === null
        ? null
        : { url: `${publicUrl}/frame/${sandbox}/${account.credentials.publishableKey}` };
    },
    findSandbox: async (scope) => (await open(scope))?.credentials ?? null,
    saveSandbox: async (scope, credentials, replaced) => {
      await store.save(
        scope,
        {
          gateway: sandbox,
          credentials: writeSandboxCredentials(credentials),
          webhookTokenHash: webhookTokenHash(credentials),
        },
        replaced === null ? null : webhookTokenHash(replaced),
      );
      opened.delete(keyOf(scope));
    },
  };
};
