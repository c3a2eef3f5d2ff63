import type { Payment } from '../api/payer-data.ts';
import type { PaymentApi, PaymentKey } from './payment-api.ts';

const pollEveryMs = 2000;

/**
 * Tells `onPayment` how a payment stands, now and after each change, until `signal` aborts: by server-sent
 * events, and by asking every two seconds once those fail.
 */
export const followPayment = async (
  api: Pick<PaymentApi, 'follow' | 'find'>,
  key: PaymentKey,
  signal: AbortSignal,
  onPayment: (payment: Payment) => void,
): Promise<void> => {
  await api.follow(key, signal, onPayment);
  while (!signal.aborted) {
    const answer = await api.find(key);
    if (signal.aborted) return;
    if (answer.ok) onPayment(answer.value);
    await pause(pollEveryMs, signal);
  }
};

/** Resolves after a while, or at once when `signal` aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
