import type { PaymentId } from '@artspay/core/id/id';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Mode, Scope } from '@artspay/core/merchant/scope';
import { type Receipt, receiptOf } from '@artspay/core/receipt/receipt';
import { readInScope } from '#api/reading/read-in-scope';
import type { Services } from '#api/services';

/** A receipt as it stands now, with what is needed to write it. */
export type StandingReceipt = {
  readonly receipt: Receipt;
  readonly mode: Mode;
  /** The merchant's: one receipt shows one time to everybody. */
  readonly timeZone: string;
  /** The merchant as it presents itself now; under which name it was paid stands in the receipt. */
  readonly payee: Pick<
    Merchant,
    'legalName' | 'contact' | 'refundPolicy' | 'taxNumber' | 'logo' | 'brandColour'
  >;
};

/** `null` while nothing was received. */
export const readReceipt = (
  { payment: { unitOfWork } }: Services,
  scope: Scope,
  id: PaymentId,
): Promise<StandingReceipt | null> =>
  readInScope(unitOfWork, scope, async ({ payments, refunds, merchants }) => {
    const payment = await payments.findOptionalById(id);
    const receipt = payment === null ? null : receiptOf(payment, await refunds.listByPayment(id));
    if (receipt === null) return null;
    const payee = await merchants.current();
    return { receipt, mode: scope.mode, timeZone: payee.timeZone, payee };
  });
