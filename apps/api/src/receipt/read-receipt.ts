import type { PaymentId } from '@artspay/core/id/id';
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
    return { receipt, mode: scope.mode, timeZone: (await merchants.current()).timeZone };
  });
