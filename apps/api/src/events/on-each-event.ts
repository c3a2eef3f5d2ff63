import type { DomainEvent } from '@artspay/core/events/event';
import type { Transaction, UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';

/** Calls `listener` with every event that is appended, whoever appends it, in the same transaction. */
export const onEachEvent = (
  inner: UnitOfWork,
  listener: (event: DomainEvent, transaction: Transaction) => Promise<void>,
): UnitOfWork => ({
  transaction: (scope, work) =>
    inner.transaction(scope, (transaction) =>
      work({
        ...transaction,
        events: {
          ...transaction.events,
          append: async (event) => {
            await transaction.events.append(event);
            await listener(event, transaction);
          },
        },
      }),
    ),
});
