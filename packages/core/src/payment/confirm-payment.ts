import type { ChargeAnswer, Gateway } from '#core/gateway/gateway';
import type { PaymentId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import { parseCurrency } from '#core/money/currency';
import { equalMoney, parseDecimal } from '#core/money/money';
import { type NotPayable, whyNotPayable } from '#core/payment/agree-terms';
import { askGateway } from '#core/payment/ask-gateway';
import { attemptReference } from '#core/payment/attempt-reference';
import type { GatewayReport } from '#core/payment/decide-report';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { takeSteps } from '#core/payment/payment-events';
import { mayBeTried, transition } from '#core/payment/payment-transitions';
import { recordGatewayResult } from '#core/payment/record-gateway-result';
import { settleOddCapture } from '#core/payment/settle-odd-capture';
import { fail, ok, type Result } from '#core/result';
import type { Transaction } from '#core/unit-of-work/unit-of-work';
import { checkBeforeTry, countHeld, failClosed, type TryFailure } from '#core/velocity/check-before-try';
import { countDeclines } from '#core/velocity/count-declines';
import { waitMs } from '#core/velocity/counts';
import { declinesOfAddress, isCardDecline, triesOf } from '#core/velocity/try-keys';

export type ConfirmPaymentInput = {
  readonly paymentId: PaymentId;
  /** From the gateway's frame; used once. */
  readonly token: string;
  /** The amount on the payer's button, as it arrived. */
  readonly shownAmount: { readonly amount: string; readonly currency: string };
  /** Where the payer is, as a keyed hash. */
  readonly address: string;
};

export type ConfirmPaymentFailure =
  | { readonly code: 'not_found' }
  | { readonly code: 'gateway_not_set_up' }
  | { readonly code: 'invalid_token' }
  /** What the payer saw is not what stands: the link was edited, or the page altered. */
  | { readonly code: 'details_changed' }
  /** An attempt with another card is under way, or the payment has ended. */
  | { readonly code: 'wrong_state' }
  | TryFailure
  | NotPayable;

/** From the reservation on, a charge may be sent for this long. */
const sendWindowMs = 5_000;

type Reserved = { readonly payment: Payment; readonly attempt: PaymentAttempt; readonly isRepeat: boolean };

/**
 * Charges the payer's card once. Reserves a use and writes the attempt, commits; charges outside any
 * transaction; records the answer. The same token again answers the payment as it stands, without a charge.
 *
 * When the gateway gives no clear answer the payment stays under way and keeps its use: `resolve-attempt`,
 * enqueued with the reservation, finds out. Nothing is ever charged a second time to find out.
 */
export const confirmPayment = async (
  deps: PaymentDeps,
  scope: Scope,
  input: ConfirmPaymentInput,
): Promise<Result<Payment, ConfirmPaymentFailure>> => {
  if (!/^[\x21-\x7e]{1,500}$/.test(input.token)) return fail({ code: 'invalid_token' });
  const gateway = await deps.gatewayFor(scope);
  if (gateway === null) return fail({ code: 'gateway_not_set_up' });

  const entered = await failClosed(() => enter(deps, scope, gateway, input));
  if (!entered.ok) return entered;
  const { reserved, startedAtMs } = entered.value;
  if (reserved.isRepeat) return ok(reserved.payment);
  const payment = await charge(deps, scope, gateway, reserved, input.token, startedAtMs);
  if (payment.state === 'declined' && isCardDecline(payment.declineCode))
    await countDeclines(deps, scope, [declinesOfAddress(deps.limits, input.address)]);
  return ok(payment);
};

/** Past the limits, with a use reserved. Whoever must wait is counted, so that staff can see it. */
const enter = async (
  deps: PaymentDeps,
  scope: Scope,
  gateway: Gateway,
  input: ConfirmPaymentInput,
): Promise<Result<{ readonly reserved: Reserved; readonly startedAtMs: number }, ConfirmPaymentFailure>> => {
  const checked = await checkBeforeTry(deps, scope, gateway, input);
  const startedAtMs = deps.monotonicMs();
  const reserved = checked.ok
    ? await deps.unitOfWork.transaction(scope, (transaction) =>
        reserve(deps, transaction, gateway.name, input),
      )
    : checked;
  if (reserved.ok) return ok({ reserved: reserved.value, startedAtMs });
  if (reserved.error.code === 'too_many_tries') await countHeld(deps, scope, input.paymentId);
  return reserved;
};

const reserve = async (
  deps: PaymentDeps,
  transaction: Transaction,
  gateway: string,
  { paymentId, token, shownAmount, address }: ConfirmPaymentInput,
): Promise<Result<Reserved, ConfirmPaymentFailure>> => {
  const payment = await transaction.payments.lock(paymentId);
  if (payment === null) return fail({ code: 'not_found' });
  const tokenFingerprint = deps.hash(token);
  const earlier = await transaction.payments.findOptionalAttemptByToken(paymentId, tokenFingerprint);
  if (earlier !== null) return ok({ payment, attempt: earlier, isRepeat: true });
  if (!mayBeTried(payment.state)) return fail({ code: 'wrong_state' });
  if (!isShown(payment, shownAmount)) return fail({ code: 'details_changed' });
  if (!(await transaction.payables.reserveUse(payment.payableId, payment.payableVersion))) {
    return fail(await whyNotReserved(transaction, payment));
  }

  const step = transition(payment.state, 'processing');
  if (!step.ok) return fail({ code: 'wrong_state' });
  const now = await transaction.now();
  const n = payment.attempts + 1;
  const attempt: PaymentAttempt = {
    paymentId,
    n,
    reference: attemptReference(paymentId, n),
    gateway,
    tokenFingerprint,
    outcome: 'open',
    declineCode: null,
    gatewayId: null,
    card: null,
    cardFingerprint: null,
    actionUrl: null,
    createdAt: now,
    sendBefore: new Date(now.getTime() + sendWindowMs),
    endedAt: null,
  };
  const taken = takeSteps({ ...payment, attempts: n, declineCode: null }, [step.value], {
    actor: { kind: 'payer' },
    now,
    identities: deps.identities,
  });
  await transaction.payments.update(taken.payment);
  await transaction.payments.insertAttempt(attempt);
  for (const event of taken.events) await transaction.events.append(event);
  await transaction.jobs.enqueue(
    { name: 'resolve-attempt', data: { reference: attempt.reference, tries: 0 } },
    attempt.sendBefore,
  );
  // Last, and undone with the rest: who is refused for another reason has used up nothing.
  const { payableId } = payment;
  const { merchantId } = transaction.scope;
  const tries = await transaction.counts.add(triesOf(deps.limits, { address, payableId, merchantId }));
  const wait = waitMs(tries, deps.limits, { counted: true });
  if (wait !== null) return fail({ code: 'too_many_tries', waitMs: wait });
  return ok({ payment: taken.payment, attempt, isRepeat: false });
};

const isShown = (payment: Payment, shown: ConfirmPaymentInput['shownAmount']): boolean => {
  const currency = parseCurrency(shown.currency);
  if (currency === null) return false;
  const amount = parseDecimal(shown.amount, currency);
  return amount.ok && equalMoney(amount.value, payment.terms.amount);
};

const whyNotReserved = async (transaction: Transaction, payment: Payment): Promise<ConfirmPaymentFailure> => {
  const payable = await transaction.payables.findOptionalById(payment.payableId);
  if (payable === null) return { code: 'not_found' };
  const now = await transaction.now();
  return whyNotPayable(payable, now, payment.payableVersion ?? 0) ?? { code: 'details_changed' };
};

const charge = async (
  deps: PaymentDeps,
  scope: Scope,
  gateway: Gateway,
  { payment, attempt }: Reserved,
  token: string,
  startedAtMs: number,
): Promise<Payment> => {
  // A process that slept through its window must not send: "not found" may have been taken for an answer.
  if (deps.monotonicMs() - startedAtMs >= sendWindowMs) return payment;
  const answer = await gateway.charge({
    reference: attempt.reference,
    idempotencyKey: `${attempt.reference}:charge`,
    amount: payment.terms.amount,
    token,
    statementDescriptor: payment.payee.statementDescriptor,
  });
  const report = await reportOf(gateway, payment, answer);
  if (report === null) return payment;
  const actor = { kind: 'payer' } as const;
  const recorded = await recordGatewayResult(deps, scope, attempt.reference, report, {
    askedAt: payment.sequence,
    actor,
  });
  if (recorded.ok) return recorded.value;
  // Somebody else heard of this attempt first: what stands now is what the gateway is asked about.
  const asked = await askGateway(deps, scope, attempt.reference, actor, (asking) =>
    asking.find(attempt.reference),
  );
  return asked.ok ? asked.value : payment;
};

/** What there is to record of the gateway's answer; `null` while that is not known. */
const reportOf = async (
  gateway: Gateway,
  payment: Payment,
  answer: ChargeAnswer,
): Promise<GatewayReport | null> => {
  if (answer.kind === 'no_clear_answer') return null;
  if (answer.kind === 'refused') {
    const result = { state: 'refused', code: answer.code } as const;
    return { gatewayId: null, card: null, result, refunds: [], disputes: [] };
  }
  const found = { kind: 'found', snapshot: answer.snapshot } as const;
  const settled = await settleOddCapture(gateway, payment.terms.amount, found);
  return settled.kind === 'found' ? settled.snapshot : null;
};
