import DataLoader from 'dataloader';
import type { KeptAnswers } from '@artspay/core/custom-field/answer';
import type { LinkId, PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Money } from '@artspay/core/money/money';
import type { PayableId } from '@artspay/core/payable/payable';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { Database } from '@artspay/db/database';
import { answersOf } from '@artspay/db/queries/answers-of';
import { linksByIds } from '@artspay/db/queries/by-ids';
import { lateMoneyOf } from '@artspay/db/queries/late-money';
import { type PaidSummary, paidSummaries } from '@artspay/db/queries/paid-summaries';
import { type AppliedMark, appliedMarks } from '@artspay/db/repositories/applied-payments';
import { readClock } from '@artspay/db/sql';
import { type PaymentChildren, paymentChildren } from '@artspay/db/queries/payment-children';

/** Reads gathered within one turn: a list asks once for all of its rows. Nothing is remembered. */
export type Loaders = {
  readonly link: DataLoader<LinkId, PaymentLink | null>;
  readonly paid: DataLoader<PayableId, PaidSummary | null>;
  readonly lateMoney: DataLoader<PayableId, Money | null>;
  /** The database's clock. */
  readonly now: DataLoader<'now', Date>;
  /** `null` where nothing was captured. */
  readonly children: DataLoader<PaymentId, PaymentChildren | null>;
  /** `null` where staff have not ticked it. */
  readonly applied: DataLoader<PaymentId, AppliedMark | null>;
  /** `null` where nothing was asked. */
  readonly answers: DataLoader<PaymentId, KeptAnswers | null>;
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
  lateMoney: gather((ids) => lateMoneyOf(database, scope, ids)),
  now: new DataLoader(
    async (asked) => {
      const now = await readClock(database.db);
      return asked.map(() => now);
    },
    { cache: false },
  ),
  applied: gather((ids) => appliedMarks(database, scope, ids)),
  children: gather((ids) => paymentChildren(database, scope, ids)),
  answers: gather((ids) => answersOf(database, scope, ids)),
});
