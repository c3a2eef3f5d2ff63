import type { AttemptReference, Gateway, GatewaySnapshot } from '#core/gateway/gateway';

/** A gateway in this process that captures whatever it is asked to, and remembers it. */
export type InstantGateway = {
  readonly gateway: Gateway;
  /** How often a charge was asked for, under any reference. */
  readonly charges: () => number;
  readonly forget: () => void;
};

/** `pause` is waited for before each answer. */
export const createInstantGateway = (pause: () => Promise<void>): InstantGateway => {
  const captured = new Map<AttemptReference, GatewaySnapshot>();
  let charges = 0;
  const find = async (reference: AttemptReference) => {
    await pause();
    const snapshot = captured.get(reference);
    return snapshot === undefined ? ({ kind: 'not_found' } as const) : ({ kind: 'found', snapshot } as const);
  };
  return {
    charges: () => charges,
    forget: () => {
      captured.clear();
      charges = 0;
    },
    gateway: {
      name: 'instant',
      capabilities: {
        modes: ['test'],
        currencies: null,
        settledAfterMs: 10_000,
        refunds: false,
        inspectsTokens: false,
      },
      charge: async ({ reference, amount }) => {
        charges += 1;
        await pause();
        const snapshot: GatewaySnapshot = {
          reference,
          gatewayId: `ch_${reference}`,
          amount,
          card: { brand: 'visa', lastFour: '4242' },
          result: { state: 'captured', captured: amount },
          refunds: [],
          disputes: [],
        };
        captured.set(reference, snapshot);
        return { kind: 'answered', snapshot };
      },
      find,
      cancel: find,
      void: find,
      inspectToken: async () => ({ kind: 'unknown' }),
      refund: async () => ({ kind: 'refused', code: 'declined' }),
      listCharges: async () => ({ kind: 'page', charges: [], cursor: null }),
      readWebhook: async () => ({ kind: 'refused', why: 'unsigned' }),
    },
  };
};
