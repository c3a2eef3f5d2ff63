import type { Dispute } from '@artspay/core/dispute/dispute';
import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { disputes } from '#db/schema/disputes';

type DisputeRow = typeof disputes.$inferSelect;

export const disputeToRow = (scope: Scope, dispute: Dispute): DisputeRow => ({
  ...scope,
  id: dispute.id,
  paymentId: dispute.paymentId,
  attempt: dispute.attempt,
  gateway: dispute.gateway,
  gatewayId: dispute.gatewayId,
  currency: dispute.amount.currency,
  amountMinor: dispute.amount.minor,
  state: dispute.state,
  createdAt: dispute.createdAt,
  endedAt: dispute.endedAt,
});

export const rowToDispute = (row: DisputeRow): Dispute => ({
  id: row.id,
  paymentId: row.paymentId,
  attempt: row.attempt,
  gateway: row.gateway,
  gatewayId: row.gatewayId,
  amount: money(row.amountMinor, row.currency),
  state: row.state,
  createdAt: row.createdAt,
  endedAt: row.endedAt,
});
