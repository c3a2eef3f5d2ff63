import type { CardSummary } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { Payment, PaymentAttempt } from '@artspay/core/payment/payment';
import type { paymentAttempts } from '#db/schema/payment-attempts';
import type { payments } from '#db/schema/payments';

type PaymentRow = typeof payments.$inferSelect;
type AttemptRow = typeof paymentAttempts.$inferSelect;

export const paymentToRow = (scope: Scope, payment: Payment): PaymentRow => {
  const { terms, asked } = payment;
  if (asked.amount !== null && asked.amount.currency !== terms.amount.currency) {
    throw new Error(`payment ${payment.id} was asked for in another currency`);
  }
  return {
    ...scope,
    id: payment.id,
    payableId: payment.payableId,
    state: payment.state,
    currency: terms.amount.currency,
    amountMinor: terms.amount.minor,
    reference: terms.reference,
    payeeName: payment.payee.name,
    payeeStatementDescriptor: payment.payee.statementDescriptor,
    askedAmountMinor: asked.amount?.minor ?? null,
    askedReference: asked.reference,
    payableVersion: payment.payableVersion,
    attempts: payment.attempts,
    sequence: payment.sequence,
    ...cardToRow(payment.card),
    declineCode: payment.declineCode,
    createdAt: payment.createdAt,
    updatedAt: payment.updatedAt,
    capturedAt: payment.capturedAt,
  };
};

export const rowToPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  payableId: row.payableId,
  state: row.state,
  terms: { amount: money(row.amountMinor, row.currency), reference: row.reference },
  payee: { name: row.payeeName, statementDescriptor: row.payeeStatementDescriptor },
  asked: {
    amount: row.askedAmountMinor === null ? null : money(row.askedAmountMinor, row.currency),
    reference: row.askedReference,
  },
  payableVersion: row.payableVersion,
  attempts: row.attempts,
  sequence: row.sequence,
  card: rowToCard(row),
  declineCode: row.declineCode,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  capturedAt: row.capturedAt,
});

export const attemptToRow = (scope: Scope, attempt: PaymentAttempt): AttemptRow => ({
  ...scope,
  paymentId: attempt.paymentId,
  n: attempt.n,
  reference: attempt.reference,
  gateway: attempt.gateway,
  tokenFingerprint: attempt.tokenFingerprint,
  outcome: attempt.outcome,
  declineCode: attempt.declineCode,
  gatewayId: attempt.gatewayId,
  ...cardToRow(attempt.card),
  cardFingerprint: attempt.cardFingerprint,
  actionUrl: attempt.actionUrl,
  createdAt: attempt.createdAt,
  sendBefore: attempt.sendBefore,
  endedAt: attempt.endedAt,
});

export const rowToAttempt = (row: AttemptRow): PaymentAttempt => ({
  paymentId: row.paymentId,
  n: row.n,
  reference: row.reference,
  gateway: row.gateway,
  tokenFingerprint: row.tokenFingerprint,
  outcome: row.outcome,
  declineCode: row.declineCode,
  gatewayId: row.gatewayId,
  card: rowToCard(row),
  cardFingerprint: row.cardFingerprint,
  actionUrl: row.actionUrl,
  createdAt: row.createdAt,
  sendBefore: row.sendBefore,
  endedAt: row.endedAt,
});

type CardColumns = { readonly cardBrand: string | null; readonly cardLastFour: string | null };

const cardToRow = (card: CardSummary | null): CardColumns => ({
  cardBrand: card?.brand ?? null,
  cardLastFour: card?.lastFour ?? null,
});

export const rowToCard = ({ cardBrand: brand, cardLastFour: lastFour }: CardColumns): CardSummary | null =>
  brand === null || lastFour === null ? null : { brand, lastFour };
