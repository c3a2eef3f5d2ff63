import { randomBytes } from 'node:crypto';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { confirmPayment } from '@artspay/core/payment/confirm-payment';
import { startPayment } from '@artspay/core/payment/start-payment';
import type { Scope } from '@artspay/core/merchant/scope';
import { createInstantGateway } from '@artspay/core/testing/instant-gateway';
import type { Database } from '@artspay/db/database';
import { paymentDepsOver } from '@artspay/db/testing/payment-deps';

export const randomText = (): string => randomBytes(24).toString('base64url');

const shownAmount = { amount: '120.00', currency: 'AUD' };

/** What makes payments on this database, with a gateway in this process that answers at once. */
export const depsOf = (database: Database): PaymentDeps =>
  paymentDepsOver(database, createInstantGateway(() => Promise.resolve()).gateway);

/** One complete payment of a new invoice: terms agreed, use reserved, charged, recorded. */
export const payOnce = async (deps: PaymentDeps, scope: Scope): Promise<void> => {
  const started = await startPayment(deps, scope, {
    payerKey: randomText(),
    ...shownAmount,
    reference: `INV-${randomText()}`,
    signed: null,
    payable: { kind: 'invoice', payAgain: false },
  });
  if (!started.ok) throw new Error(started.error.code);
  const paid = await confirmPayment(deps, scope, {
    paymentId: started.value.id,
    token: randomText(),
    shownAmount,
    address: randomText(),
  });
  if (!paid.ok || paid.value.state !== 'succeeded') throw new Error('not paid');
};

const concurrency = 16;

/** How many times a second `once` is done when so many do it side by side for so long. */
export const rateOf = async (once: () => Promise<void>, forMs: number): Promise<number> => {
  const startedAt = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - startedAt < forMs) {
        await once();
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - startedAt) / 1000);
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
