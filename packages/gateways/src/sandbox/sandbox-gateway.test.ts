import type { Currency } from '@artspay/core/money/currency';
import { startSandbox } from '@artspay/sandbox/testing';
import { expect, vi } from 'vitest';
import { provisionSandboxAccount } from '#gateways/sandbox/provision-sandbox-account';
import { createSandboxGateway } from '#gateways/sandbox/sandbox-gateway';
import { startFaultyWire } from '#gateways/testing/faulty-wire';
import { gatewayContract } from '#gateways/testing/gateway-contract';
import { tokenContract } from '#gateways/testing/token-contract';
import { refundContract } from '#gateways/testing/refund-contract';
import type { CardBehaviour, GatewaySubject } from '#gateways/testing/gateway-subject';
import { startWebhookReceiver } from '#gateways/testing/webhook-receiver';

const cards: Readonly<Record<CardBehaviour, string>> = {
  approve: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  insufficient_funds: '4000 0000 0000 9995',
  expired_card: '4000 0000 0000 0069',
  incorrect_cvc: '4000 0000 0000 0127',
  processing_error: '4000 0000 0000 0119',
  authenticate: '4000 0025 0000 3155',
  late: '4000 0000 0000 0077',
  refund_declined: '4000 0000 0000 7221',
  refund_fails: '4000 0000 0000 5126',
};

const actionTtlMs = 60_000;
const lateResultMs = 30_000;
/** Long enough for a loaded machine, short enough to wait for. */
const chargeTimeoutMs = 2000;

const startSubject = async (): Promise<GatewaySubject> => {
  let laterMs = 0;
  const clock = (): number => Date.now() + laterMs;
  const sandbox = await startSandbox({ actionTtlMs, lateResultMs }, { clock });
  const receiver = await startWebhookReceiver();
  const wire = await startFaultyWire(new URL(sandbox.url));
  const account = await provisionSandboxAccount(sandbox, {
    name: 'Sample Gallery',
    webhookUrl: receiver.url,
  });
  if (!account.ok) throw new Error(account.error.why);
  const { id: accountId, secretKey, publishableKey, webhookSecret } = account.value;
  const dashboard = async (path: string, body: object): Promise<string> => {
    const response = await fetch(`${sandbox.url}/v1/dashboard/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.operatorToken}` },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return ((await response.json()) as { id: string }).id;
  };

  const pass = async (ms: number): Promise<void> => {
    laterMs += ms;
    await sandbox.processAll();
  };

  const faults = async (method: 'PUT' | 'DELETE', body?: object): Promise<void> => {
    const response = await fetch(`${sandbox.url}/v1/accounts/${account.value.id}/faults`, {
      method,
      headers: { authorization: `Bearer ${sandbox.operatorToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(200);
  };

  return {
    gateway: createSandboxGateway({ url: wire.url, secretKey, webhookSecret, chargeTimeoutMs }),
    currency: 'AUD' as Currency,
    tokenFor: (behaviour) => sandbox.tokenFor(publishableKey, { number: cards[behaviour] }),
    whileApprovingInPart: async (work) => {
      await faults('PUT', { partial_approval: 1 });
      try {
        return await work();
      } finally {
        await faults('DELETE');
      }
    },
    answerAction: async (url, approve) => {
      const response = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ result: approve ? 'approve' : 'refuse' }),
      });
      expect(response.status).toBe(200);
    },
    letActionsEnd: () => pass(actionTtlMs),
    letLateResultsArrive: () => pass(lateResultMs),
    passTime: pass,
    refundInDashboard: async (reference, { minor }) => {
      await dashboard('refunds', { account: accountId, reference, amount: minor.toString() });
    },
    dispute: async (reference) => {
      const id = await dashboard('disputes', { account: accountId, reference });
      return async (outcome) => {
        await dashboard(`disputes/${id}/close`, { outcome });
      };
    },
    faultNext: (fault) => wire.faultNext(fault),
    whileUnreachable: (work) => wire.whileUnreachable(work),
    now: () => new Date(clock()),
    loseNextWebhookAnswer: () => receiver.refuseNext(),
    webhooksFor: (reference, atLeast) =>
      vi.waitFor(async () => {
        await pass(1000);
        const found = receiver.received.filter(({ body }) => Buffer.from(body).includes(`"${reference}"`));
        expect(found.length).toBeGreaterThanOrEqual(atLeast);
        return found;
      }, 15_000),
    stop: async () => {
      await wire.stop();
      await sandbox.stop();
      await receiver.stop();
    },
  };
};

gatewayContract('the sandbox adapter', startSubject);
refundContract('the sandbox adapter', startSubject);
tokenContract('the sandbox adapter', startSubject);
