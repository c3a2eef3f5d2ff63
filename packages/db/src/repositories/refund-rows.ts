import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { Refund } from '@artspay/core/refund/refund';
import type { refunds } from '#db/schema/refunds';

type RefundRow = typeof refunds.$inferSelect;

export const refundToRow = (scope: Scope, refund: Refund): RefundRow => ({
  ...scope,
  id: refund.id,
  paymentId: refund.paymentId,
  attempt: refund.attempt,
  reference: refund.reference,
  gateway: refund.gateway,
  gatewayId: refund.gatewayId,
  currency: refund.amount.currency,
  amountMinor: refund.amount.minor,
  state: refund.state,
  declineCode: refund.declineCode,
  reason: refund.reason,
  createdAt: refund.createdAt,
  sendBefore: refund.sendBefore,
  endedAt: refund.endedAt,
});

export const rowToRefund = (row: RefundRow): Refund => ({
  id: row.id,
  paymentId: row.paymentId,
  attempt: row.attempt,
  reference: row.reference,
  gateway: row.gateway,
  gatewayId: row.gatewayId,
  amount: money(row.amountMinor, row.currency),
  state: row.state,
  declineCode: row.declineCode,
  reason: row.reason,
  createdAt: row.createdAt,
  sendBefore: row.sendBefore,
  endedAt: row.endedAt,
});
