import DataLoader from 'dataloader';
import type { LinkId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PayableId } from '@artspay/core/payable/payable';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { Database } from '@artspay/db/database';
import { linksByIds } from '@artspay/db/queries/by-ids';
import { type PaidSummary, paidSummaries } from '@artspay/db/queries/paid-summaries';

/** Reads gathered within one turn: a list asks once for all of its rows. Nothing is remembered. */
export type Loaders = {
  readonly link: DataLoader<LinkId, PaymentLink | null>;
  readonly paid: DataLoader<PayableId, PaidSummary | null>;
};

const gather = <Id, Value>(read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Value>>) =>
  new DataLoader<Id, Value | null>(
    async (ids) => {
      const found = await read([...new Set(ids)]);
      return ids.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );

export const createLoaders = (database: Database, scope: Scope): Loaders => ({
  link: gather((ids) => linksByIds(database, scope, ids)),
  paid: gather((ids) => paidSummaries(database, scope, ids)),
});
