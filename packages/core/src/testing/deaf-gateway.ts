import type { Gateway } from '#core/gateway/gateway';

const never = () => Promise.reject(new Error('the gateway is not to be asked'));

/** For what must not ask a gateway, or only by the methods that a test puts in. */
export const deafGateway: Gateway = {
  name: 'sandbox',
  capabilities: {
    modes: ['test'],
    currencies: null,
    settledAfterMs: 0,
    refunds: true,
    inspectsTokens: false,
  },
  charge: never,
  find: never,
  inspectToken: never,
  refund: never,
  cancel: never,
  void: never,
  listCharges: never,
  readWebhook: never,
};
