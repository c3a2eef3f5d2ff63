import { type AmountBreach, breachOf } from '#core/money/amount-limits';
import { equalMoney, type Money } from '#core/money/money';
import type { Payable, Terms } from '#core/payable/payable';
import { mayEditAmount, mayEditReference } from '#core/payable/payer-may-edit';
import { linkStatus, type PaymentLink } from '#core/payment-link/payment-link';
import { fail, ok, type Result } from '#core/result';
import type { SignedTerms } from '#core/signed-prefill/signed-terms';

export type TermsFailure =
  /** Another currency than the payable's: never the payer's to choose. */
  | { readonly code: 'currency_fixed' }
  /** Amount or reference differ from what the merchant asked, and the payer may not edit them. */
  | { readonly code: 'details_fixed'; readonly field: 'amount' | 'reference' }
  /** The payer may choose the amount, but not this one. */
  | { readonly code: AmountBreach };

/**
 * What the payer wants to pay, checked against what is signed and what the payable allows. `maximum` is the most
 * that can be paid of an invoice at once, unless its amount is signed; `null`: no limit.
 */
export const agreeTerms = (
  payable: Payable,
  wanted: Terms<Money>,
  { signed = null, maximum = null }: { signed?: SignedTerms | null; maximum?: Money | null } = {},
): Result<Terms<Money>, TermsFailure> => {
  if (wanted.amount.currency !== payable.currency) return fail({ code: 'currency_fixed' });
  const limit = signed === null || signed.amount === null ? maximum : null;
  const failure =
    whyNotAsSigned(signed, wanted) ??
    (payable.kind === 'link' ? whyNotTheseTerms(payable, wanted) : whyTooMuch(limit, wanted));
  return failure === null ? ok(wanted) : fail(failure);
};

const whyNotAsSigned = (signed: SignedTerms | null, wanted: Terms<Money>): TermsFailure | null => {
  if (signed === null) return null;
  if (signed.amount !== null && !equalMoney(wanted.amount, signed.amount))
    return { code: 'details_fixed', field: 'amount' };
  return signed.reference === null || signed.reference === wanted.reference
    ? null
    : { code: 'details_fixed', field: 'reference' };
};

const whyTooMuch = (maximum: Money | null, { amount }: Terms<Money>): TermsFailure | null => {
  const breach = breachOf({ minimum: null, maximum }, amount);
  return breach === null ? null : { code: breach };
};

const whyNotTheseTerms = (
  { amount, amountRules, reference, payerMayEdit }: PaymentLink,
  wanted: Terms<Money>,
): TermsFailure | null => {
  const isAsked = amount !== null && equalMoney(wanted.amount, amount);
  if (!isAsked && !mayEditAmount(payerMayEdit)) return { code: 'details_fixed', field: 'amount' };
  if (wanted.reference !== reference && !mayEditReference(payerMayEdit))
    return { code: 'details_fixed', field: 'reference' };
  const breach = breachOf(amountRules, wanted.amount);
  return breach === null ? null : { code: breach };
};

export type NotPayable = {
  readonly code: 'already_paid' | 'payment_pending' | 'expired' | 'deactivated';
};

/**
 * Why a payable cannot be paid now; `null` when it can. A friendly look ahead: the reservation decides.
 * `timesPaid` is how often the payer knows that it was paid: whoever does not know of a payment of the same
 * invoice is told, also where somebody else made room for one more.
 */
export const whyNotPayable = (payable: Payable, now: Date, timesPaid = 0): NotPayable | null => {
  if (payable.kind === 'link') {
    const status = linkStatus(payable, now);
    if (status === 'active') return null;
    return { code: status === 'paid' ? 'already_paid' : status };
  }
  if (payable.useLimit === null) return null;
  if (payable.usesSucceeded > timesPaid) return { code: 'already_paid' };
  return payable.usesReserved > 0 ? { code: 'payment_pending' } : null;
};
