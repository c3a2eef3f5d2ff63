import { pino } from 'pino';
import type { SandboxConfig } from './config/config.ts';
import { createSandbox, type Sandbox, type SandboxParts } from './server.ts';

const testOperatorToken = 'operator-token-of-tests';

/** A card as it is typed. Any future expiry and any CVC will do. */
export type TestCard = { readonly number: string; readonly cvc?: string };

export type RunningSandbox = Pick<Sandbox, 'processAll' | 'stop'> & {
  readonly url: string;
  readonly operatorToken: string;
  /** What the card frame does for a payer: a token for this card. */
  tokenFor(publishableKey: string, card: TestCard): Promise<string>;
};

/**
 * A real sandbox on a free port, in this process, with books in memory unless told otherwise. Call `stop`.
 */
export const startSandbox = async (
  overrides: Partial<SandboxConfig> = {},
  parts: SandboxParts = {},
): Promise<RunningSandbox> => {
  const config: SandboxConfig = {
    port: 0,
    publicUrl: null,
    data: { kind: 'memory' },
    operatorToken: testOperatorToken,
    lateResultMs: 4000,
    actionTtlMs: 15 * 60 * 1000,
    ...overrides,
  };
  const sandbox = createSandbox(config, { log: pino({ level: 'silent' }), ...parts });
  const url = await sandbox.listen();
  return {
    url,
    processAll: () => sandbox.processAll(),
    stop: () => sandbox.stop(),
    operatorToken: config.operatorToken,
    tokenFor: async (publishableKey, card) => {
      const response = await fetch(`${url}/v1/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({
          key: publishableKey,
          number: card.number,
          expiry_month: 12,
          expiry_year: new Date((parts.clock ?? Date.now)()).getUTCFullYear() + 2,
          cvc: card.cvc ?? '123',
        }),
      });
      const body: unknown = await response.json();
      if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') {
        return body.token;
      }
      throw new Error(`the sandbox refused the card: ${JSON.stringify(body)}`);
    },
  };
};
