import { noRules } from '#core/payment-link/amount-rules';
import { mayEditAmount, mayEditReference } from '#core/payable/payer-may-edit';
import type { PaymentLink } from '#core/payment-link/payment-link';
import type { SignedTerms } from '#core/signed-prefill/signed-terms';

/**
 * The link as a signature shows it to the payer: what is signed stands in place of the link's own and cannot be
 * edited, whatever the link allows. A signed amount is the merchant's word: the limits are for what payers choose.
 */
export const lockSigned = (link: PaymentLink, { amount, reference }: SignedTerms): PaymentLink => {
  const editsAmount = amount === null && mayEditAmount(link.payerMayEdit);
  const editsReference = reference === null && mayEditReference(link.payerMayEdit);
  return {
    ...link,
    amount: amount ?? link.amount,
    amountRules: amount === null ? link.amountRules : noRules,
    reference: reference ?? link.reference,
    payerMayEdit: editsAmount
      ? editsReference
        ? 'both'
        : 'amount'
      : editsReference
        ? 'reference'
        : 'nothing',
  };
};
