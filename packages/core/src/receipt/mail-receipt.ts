import type { PaymentId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import type { PaymentDeps } from '#core/payment/payment-deps';
import type { Payment } from '#core/payment/payment';
import { type AddressBox, mostAddresses } from '#core/receipt/receipt-mailing';
import { fail, ok, type Result } from '#core/result';
import { type EmailFailure, parseEmailAddress } from '#core/text/email-address';
import { failClosed, type TryFailure } from '#core/velocity/check-before-try';
import { countKey, waitMs } from '#core/velocity/counts';

export type MailReceiptInput = {
  readonly paymentId: PaymentId;
  /** As the payer typed it. */
  readonly email: string;
  /** As `localeToKeep` answers it. */
  readonly locale: string;
  /** A keyed hash of where the payer's request came from. */
  readonly address: string;
};

export type MailReceiptFailure =
  | { readonly code: 'invalid_email'; readonly why: EmailFailure }
  | { readonly code: 'not_found' }
  | { readonly code: 'nothing_received' }
  | { readonly code: 'too_many_addresses' }
  | TryFailure;

type Deps = Pick<PaymentDeps, 'unitOfWork' | 'limits'> & { readonly addresses: AddressBox };

/**
 * Sends the receipt of a payment to the address that its payer typed, and a corrected one there after each
 * refund. The address stands before the mail: giving the same one again sends nothing more.
 */
export const mailReceipt = async (
  deps: Deps,
  scope: Scope,
  { paymentId, email, locale, address }: MailReceiptInput,
): Promise<Result<Payment, MailReceiptFailure>> => {
  const to = parseEmailAddress(email);
  if (!to.ok) return fail({ code: 'invalid_email', why: to.error });
  const keys = [
    countKey(deps.limits, 'mails_per_address', address),
    countKey(deps.limits, 'mails_per_merchant', scope.merchantId),
  ];
  return failClosed(() =>
    deps.unitOfWork.transaction<Payment, MailReceiptFailure>(scope, async (transaction) => {
      const { receiptMailings, jobs } = transaction;
      const payment = await transaction.payments.lock(paymentId);
      if (payment === null) return fail({ code: 'not_found' });
      if (payment.capturedAt === null) return fail({ code: 'nothing_received' });
      const before = await receiptMailings.findOptional(paymentId);
      if (before !== null && deps.addresses.open(before.sealedAddress, paymentId) === to.value)
        return ok(payment);
      const given = (before?.addresses ?? 0) + 1;
      if (given > mostAddresses) return fail({ code: 'too_many_addresses' });
      await receiptMailings.save({
        paymentId,
        sealedAddress: deps.addresses.seal(to.value, paymentId),
        addresses: given,
        locale,
        askedAt: await transaction.now(),
      });
      await jobs.enqueue({ name: 'send-receipt', data: { paymentId, edition: `address-${given}` } });
      const wait = waitMs(await transaction.counts.add(keys), deps.limits, { counted: true });
      return wait === null ? ok(payment) : fail({ code: 'too_many_tries', waitMs: wait });
    }),
  );
};
