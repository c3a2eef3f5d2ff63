import { equalMoney, type Money } from '#core/money/money';
import type { Payable, Terms } from '#core/payable/payable';
import { linkStatus } from '#core/payment-link/payment-link';
import { fail, ok, type Result } from '#core/result';

export type TermsFailure =
  /** Another currency than the payable's: never the payer's to choose. */
  | { readonly code: 'currency_fixed' }
  /** Amount or reference differ from what the merchant asked, and the payer may not edit them. */
  | { readonly code: 'details_fixed'; readonly field: 'amount' | 'reference' };

/** What the payer wants to pay, checked against what the payable allows. */
export const agreeTerms = (payable: Payable, wanted: Terms<Money>): Result<Terms<Money>, TermsFailure> => {
  const currency = payable.kind === 'link' ? payable.amount.currency : payable.currency;
  if (wanted.amount.currency !== currency) return fail({ code: 'currency_fixed' });
  if (payable.kind === 'link' && !payable.payerMayEdit) {
    if (!equalMoney(wanted.amount, payable.amount)) return fail({ code: 'details_fixed', field: 'amount' });
    if (wanted.reference !== payable.reference) return fail({ code: 'details_fixed', field: 'reference' });
  }
  return ok(wanted);
};

export type NotPayable = { readonly code: 'already_paid' | 'payment_pending' | 'deactivated' };

/**
 * Why a payable cannot be paid now; `null` when it can. A friendly look ahead: the reservation decides.
 * `timesPaid` is how often the payer knows that it was paid: whoever does not know of a payment of the same
 * invoice is told, also where somebody else made room for one more.
 */
export const whyNotPayable = (payable: Payable, timesPaid = 0): NotPayable | null => {
  if (payable.kind === 'link') {
    const status = linkStatus(payable);
    if (status === 'active') return null;
    return { code: status === 'paid' ? 'already_paid' : status };
  }
  if (payable.useLimit === null) return null;
  if (payable.usesSucceeded > timesPaid) return { code: 'already_paid' };
  return payable.usesReserved > 0 ? { code: 'payment_pending' } : null;
};
