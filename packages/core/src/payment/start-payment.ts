import { type AnswerFailure, type AnswerInput, parseAnswers } from '#core/custom-field/parse-answers';
import { parseReference } from '#core/text/reference';
import type { PaymentId } from '#core/id/id';
import type { Invoice } from '#core/invoice-link/invoice';
import type { Scope } from '#core/merchant/scope';
import { parseCurrency } from '#core/money/currency';
import { type AmountFailure, type Money, parseAmount, toDecimal } from '#core/money/money';
import type { Payable, Terms } from '#core/payable/payable';
import { agreeTerms, type TermsFailure, whyNotPayable, type NotPayable } from '#core/payment/agree-terms';
import type { Payment } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { paymentEvent } from '#core/payment/payment-events';
import { parseLinkCode } from '#core/payment-link/link-code';
import { fail, ok, type Result } from '#core/result';
import type { TextFailure } from '#core/text/plain-text';
import type { SignedTerms } from '#core/signed-prefill/signed-terms';
import { lockSigned } from '#core/signed-prefill/lock-signed';
import type { Transaction } from '#core/unit-of-work/unit-of-work';

/** Everything as it arrived; nothing is trusted. */
export type StartPaymentInput = {
  readonly payerKey: string;
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  /** What the payer's address was signed with, verified; `null` when it was not signed. */
  readonly signed: SignedTerms | null;
  readonly payable:
    | {
        readonly kind: 'link';
        readonly code: string;
        /** To what the link asks besides. */
        readonly answers?: readonly AnswerInput[] | null | undefined;
      }
    | {
        readonly kind: 'invoice';
        /** The payer was told that this reference is paid, and pays again on purpose. */
        readonly payAgain: boolean;
      };
};

export type StartPaymentFailure =
  | { readonly code: 'not_found' }
  /** It was not signed, and only what is signed can be paid here. */
  | { readonly code: 'signature_required' }
  | { readonly code: 'gateway_not_set_up' }
  | { readonly code: 'invalid_payer_key' }
  | { readonly code: 'invalid_currency' }
  | { readonly code: 'invalid_amount'; readonly why: AmountFailure }
  | { readonly code: 'invalid_reference'; readonly why: TextFailure }
  /** The key was used before for something else. */
  | { readonly code: 'key_reused' }
  | TermsFailure
  | AnswerFailure
  | NotPayable;

/**
 * Agrees the terms of a payment with a payer and writes them down; charges nothing. Once per payer key: the
 * same key with the same request answers the same payment, also when both arrive at once.
 */
export const startPayment = async (
  deps: Pick<PaymentDeps, 'unitOfWork' | 'identities' | 'gatewayFor' | 'hash' | 'answers'>,
  scope: Scope,
  input: StartPaymentInput,
): Promise<Result<Payment, StartPaymentFailure>> => {
  const parsed = parseWanted(input);
  if (!parsed.ok) return parsed;
  const wanted = parsed.value;
  if ((await deps.gatewayFor(scope)) === null) return fail({ code: 'gateway_not_set_up' });

  return deps.unitOfWork.transaction(
    scope,
    async (transaction): Promise<Result<Payment, StartPaymentFailure>> => {
      const now = await transaction.now();
      const found = await findPayable(deps, transaction, input, wanted, now);
      if (!found.ok) return found;
      const { signed } = input;
      const { maximum } = found.value;
      const payable =
        found.value.payable.kind === 'link' && signed !== null
          ? lockSigned(found.value.payable, signed)
          : found.value.payable;

      const id = deps.identities.id('pay');
      const claim = await transaction.payerKeys.claim(
        {
          keyHash: deps.hash(input.payerKey),
          payableId: payable.id,
          operation: 'start_payment',
          bodyHash: deps.hash(bodyOf(input, wanted)),
        },
        id,
      );
      if (claim.kind === 'other_body') return fail({ code: 'key_reused' });
      if (claim.kind === 'repeated') {
        const first = await transaction.payments.findOptionalById(claim.paymentId);
        return first === null ? fail({ code: 'not_found' }) : ok(first);
      }

      const payAgain = input.payable.kind === 'invoice' && input.payable.payAgain;
      const obstacle = whyNotPayable(payable, now, payAgain ? payable.usesSucceeded : 0);
      if (obstacle !== null) return fail(obstacle);
      if (payAgain) await transaction.payables.allowOneMoreUse(payable.id);

      const terms = agreeTerms(payable, wanted, { signed, maximum });
      if (!terms.ok) return terms;
      const answers = parseAnswers(payable.kind === 'link' ? payable.customFields : [], answersIn(input));
      if (!answers.ok) return answers;
      const { name, statementDescriptor } = await transaction.merchants.current();
      const payment = newPayment(id, payable, signed, terms.value, { name, statementDescriptor }, now);
      await transaction.payments.insert(payment);
      if (answers.value.length > 0)
        await transaction.answers.insert({
          paymentId: id,
          sealedAnswers: deps.answers.seal(answers.value, id),
          answeredAt: now,
        });
      await transaction.events.append(
        paymentEvent(payment, 'payment.started', 1, {
          actor: { kind: 'payer' },
          now,
          identities: deps.identities,
        }),
      );
      return ok(payment);
    },
  );
};

const parseWanted = (input: StartPaymentInput): Result<Terms<Money>, StartPaymentFailure> => {
  if (!/^[\w-]{22,128}$/.test(input.payerKey)) return fail({ code: 'invalid_payer_key' });
  const currency = parseCurrency(input.currency);
  if (currency === null) return fail({ code: 'invalid_currency' });
  const amount = parseAmount(input.amount, currency);
  if (!amount.ok) return fail({ code: 'invalid_amount', why: amount.error });
  const reference = parseReference(input.reference);
  if (!reference.ok) return fail({ code: 'invalid_reference', why: reference.error });
  return ok({ amount: amount.value, reference: reference.value });
};

/** `maximum` is the most that can be paid of an invoice at once; a link has its own rules. */
type Found = { readonly payable: Payable; readonly maximum: Money | null };

const findPayable = async (
  deps: Pick<PaymentDeps, 'identities'>,
  transaction: Transaction,
  input: StartPaymentInput,
  wanted: Terms<Money>,
  now: Date,
): Promise<Result<Found, { readonly code: 'not_found' | 'signature_required' }>> => {
  if (input.payable.kind === 'link') {
    const code = parseLinkCode(input.payable.code);
    const link = code === null ? null : await transaction.payables.findOptionalLinkByCode(code);
    if (link === null) return fail({ code: 'not_found' });
    return link.signatureRequired && input.signed === null
      ? fail({ code: 'signature_required' })
      : ok({ payable: link, maximum: null });
  }
  const { currency, signatureRequired, maximum } = await transaction.merchants.paymentUrl();
  if (signatureRequired && input.signed === null) return fail({ code: 'signature_required' });
  const invoice: Invoice = {
    kind: 'invoice',
    id: deps.identities.id('inv'),
    source: 'payment_url',
    reference: wanted.reference,
    currency,
    useLimit: 1,
    usesReserved: 0,
    usesSucceeded: 0,
    createdAt: now,
  };
  return ok({ payable: await transaction.payables.ensureInvoice(invoice), maximum });
};

const answersIn = ({ payable }: StartPaymentInput): readonly AnswerInput[] =>
  payable.kind === 'link' ? (payable.answers ?? []) : [];

/** What the key stands for: the same key must not come back asking for anything else. */
const bodyOf = (input: StartPaymentInput, wanted: Terms<Money>): string =>
  JSON.stringify([input.payable, toDecimal(wanted.amount), wanted.amount.currency, wanted.reference]);

const newPayment = (
  id: PaymentId,
  payable: Payable,
  signed: SignedTerms | null,
  terms: Terms<Money>,
  payee: Payment['payee'],
  now: Date,
): Payment => ({
  id,
  payableId: payable.id,
  state: 'open',
  terms,
  payee,
  asked: {
    amount: payable.kind === 'link' ? payable.amount : (signed?.amount ?? null),
    reference: payable.reference,
  },
  payableVersion: payable.kind === 'link' ? payable.version : payable.usesSucceeded,
  attempts: 0,
  sequence: 1,
  card: null,
  declineCode: null,
  createdAt: now,
  updatedAt: now,
  capturedAt: null,
});
