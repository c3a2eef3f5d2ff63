import { randomBytes } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { confirmPayment } from '@artspay/core/payment/confirm-payment';
import { startPayment } from '@artspay/core/payment/start-payment';
import { ok } from '@artspay/core/result';
import { createInstantGateway } from '@artspay/core/testing/instant-gateway';
import type { Database } from '@artspay/db/database';
import { startQueues } from '@artspay/db/jobs/queues';
import { migrate } from '@artspay/db/migrate';
import { payables } from '@artspay/db/schema/payables';
import { payments } from '@artspay/db/schema/payments';
import { aLink, aScope } from '@artspay/db/testing/builders';
import { paymentDepsOver } from '@artspay/db/testing/payment-deps';
import { count, eq } from 'drizzle-orm';
import type { Ground } from './rush.ts';

const randomText = (): string => randomBytes(24).toString('base64url');

/** Rushes through core's use cases on this database, with a gateway in this process that captures at once. */
export const openUseCases = async (database: Database): Promise<Ground> => {
  await migrate(database);
  await startQueues(database, (error) => {
    throw error;
  });
  const scope = await aScope(database);
  const { gateway, charges, forget } = createInstantGateway(() => breath());
  const deps = paymentDepsOver(database, gateway);

  return {
    async open(useLimit, payers) {
      const link = aLink({ useLimit, code: deps.identities.linkCode() });
      await deps.unitOfWork.transaction(scope, async (transaction) =>
        ok(await transaction.payables.insertLink(link)),
      );
      forget();
      const shownAmount = { amount: '120.00', currency: 'AUD' };
      const start = async (): Promise<() => Promise<string | null>> => {
        const started = await startPayment(deps, scope, {
          payerKey: randomText(),
          ...shownAmount,
          reference: link.reference,
          signed: null,
          payable: { kind: 'link', code: link.code },
        });
        if (!started.ok) throw new Error(started.error.code);
        return async () => {
          const paid = await confirmPayment(deps, scope, {
            paymentId: started.value.id,
            token: randomText(),
            shownAmount,
            address: randomText(),
          });
          if (paid.ok) return paid.value.state === 'succeeded' ? null : paid.value.state;
          return paid.error.code;
        };
      };
      return {
        confirm: await Promise.all(Array.from({ length: payers }, start)),
        books: async () => {
          const [row] = await database.db
            .select({ reserved: payables.usesReserved, succeeded: payables.usesSucceeded })
            .from(payables)
            .where(eq(payables.id, link.id));
          const states = await database.db
            .select({ state: payments.state, times: count() })
            .from(payments)
            .where(eq(payments.payableId, link.id))
            .groupBy(payments.state);
          return {
            charges: charges(),
            uses: [row?.reserved ?? -1, row?.succeeded ?? -1],
            payments: Object.fromEntries(states.map(({ state, times }) => [state, times])),
          };
        },
      };
    },
    close: () => database.close(),
  };
};
