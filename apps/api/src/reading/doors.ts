import { parsePaymentUrlCode } from '@artspay/core/invoice-link/build-payment-url';
import type { Scope } from '@artspay/core/merchant/scope';
import { parseLinkCode } from '@artspay/core/payment-link/link-code';
import { findLinkByCode, type LinkAtDoor } from '@artspay/db/queries/find-payable';
import type { Services } from '#api/services';

/** The link behind a code that somebody has; `null` when there is none. */
export const openLink = async ({ database }: Services, text: string): Promise<LinkAtDoor | null> => {
  const code = parseLinkCode(text);
  return code === null ? null : findLinkByCode(database, code);
};

/** The scope of the merchant behind a Payment URL's code; `null` when there is none. */
export const openPaymentUrl = async ({ payment }: Services, text: string): Promise<Scope | null> => {
  const code = parsePaymentUrlCode(text);
  return code === null ? null : payment.directory.paymentUrlDoor(code);
};
