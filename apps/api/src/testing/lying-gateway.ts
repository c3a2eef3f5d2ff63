import type { Gateway } from '@artspay/core/gateway/gateway';

/** A gateway between us and the real one that can lose answers and deny what it did. */
export const createLiar = () => {
  const lies = {
    losesAnswers: false,
    deniesAll: false,
    losesRefunds: false,
    /** What happens between a refund and its answer. */
    beforeRefundAnswers: async (): Promise<void> => {},
  };
  let refundsSent = 0;
  return {
    lies,
    /** How many refunds were sent to the real one. */
    refundsSent: () => refundsSent,
    decorateGateway: (inner: Gateway): Gateway => ({
      ...inner,
      charge: async (request) => {
        const answer = await inner.charge(request);
        return lies.losesAnswers ? { kind: 'no_clear_answer', why: 'cut' } : answer;
      },
      refund: async (request) => {
        if (lies.losesRefunds) return { kind: 'no_clear_answer', why: 'unreachable' };
        refundsSent += 1;
        const answer = await inner.refund(request);
        await lies.beforeRefundAnswers();
        return lies.losesAnswers ? { kind: 'no_clear_answer', why: 'cut' } : answer;
      },
      find: async (reference) => (lies.deniesAll ? { kind: 'not_found' } : inner.find(reference)),
    }),
  };
};
