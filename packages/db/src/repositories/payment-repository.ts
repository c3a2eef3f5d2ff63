import type { PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentAttempt } from '@artspay/core/payment/payment';
import type { PaymentRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { attemptToRow, paymentToRow, rowToAttempt, rowToPayment } from '#db/repositories/payment-rows';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { inScope, wroteOne } from '#db/scope';

export const paymentRepository = (queries: Queries, scope: Scope): PaymentRepository => {
  const byId = (id: PaymentId) => inScope(payments, scope, eq(payments.id, id));
  const attemptsOf = (id: PaymentId, condition: SQL) =>
    inScope(paymentAttempts, scope, eq(paymentAttempts.paymentId, id), condition);
  const findAttempt = async (condition: SQL | undefined): Promise<PaymentAttempt | null> => {
    const [row] = await queries.select().from(paymentAttempts).where(condition);
    return row === undefined ? null : rowToAttempt(row);
  };

  return {
    async findOptionalById(id) {
      const [row] = await queries.select().from(payments).where(byId(id));
      return row === undefined ? null : rowToPayment(row);
    },
    async lock(id) {
      const [row] = await queries.select().from(payments).where(byId(id)).for('update');
      return row === undefined ? null : rowToPayment(row);
    },
    async insert(payment) {
      await queries.insert(payments).values(paymentToRow(scope, payment));
    },
    async update(payment) {
      const { state, attempts, sequence, cardBrand, cardLastFour, declineCode, updatedAt, capturedAt } =
        paymentToRow(scope, payment);
      const written = await queries
        .update(payments)
        .set({ state, attempts, sequence, cardBrand, cardLastFour, declineCode, updatedAt, capturedAt })
        .where(byId(payment.id))
        .returning({ id: payments.id });
      wroteOne(written, `update of ${payment.id}`);
    },
    async insertAttempt(attempt) {
      await queries.insert(paymentAttempts).values(attemptToRow(scope, attempt));
    },
    async updateAttempt(attempt) {
      const {
        outcome,
        declineCode,
        gatewayId,
        cardBrand,
        cardLastFour,
        cardFingerprint,
        actionUrl,
        endedAt,
      } = attemptToRow(scope, attempt);
      const written = await queries
        .update(paymentAttempts)
        .set({
          outcome,
          declineCode,
          gatewayId,
          cardBrand,
          cardLastFour,
          cardFingerprint,
          actionUrl,
          endedAt,
        })
        .where(attemptsOf(attempt.paymentId, eq(paymentAttempts.n, attempt.n)))
        .returning({ n: paymentAttempts.n });
      wroteOne(written, `update of attempt ${attempt.reference}`);
    },
    findOptionalAttempt: (reference) =>
      findAttempt(inScope(paymentAttempts, scope, eq(paymentAttempts.reference, reference))),
    findOptionalAttemptByToken: (id, tokenFingerprint) =>
      findAttempt(attemptsOf(id, eq(paymentAttempts.tokenFingerprint, tokenFingerprint))),
    findOptionalOpenAttempt: (id) => findAttempt(attemptsOf(id, eq(paymentAttempts.outcome, 'open'))),
    async listCapturedAttempts(id) {
      const rows = await queries
        .select()
        .from(paymentAttempts)
        .where(attemptsOf(id, inArray(paymentAttempts.outcome, ['captured', 'captured_late'])))
        .orderBy(asc(paymentAttempts.n));
      return rows.map(rowToAttempt);
    },
  };
};
