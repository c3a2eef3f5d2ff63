import { parsePaymentUrlCode } from '#core/invoice-link/build-payment-url';
import type { PaymentUrlCode } from '#core/invoice-link/payment-url';

/**
 * The code and the raw query of a Payment URL that somebody pasted, on whatever host; `null` when it is none.
 * Not read by `URL`, which would encode the percent signs of variables. A fragment never reaches a server.
 */
export const splitPaymentUrl = (
  text: string,
): { readonly code: PaymentUrlCode; readonly query: string } | null => {
  const [, written = '', query = ''] =
    /^https?:\/\/[^/?#]+(?:\/[^?#]*)?\/invoice\/([^/?#]+)\/?(\?[^#]*)?(?:#.*)?$/s.exec(text.trim()) ?? [];
  const code = parsePaymentUrlCode(written);
  return code === null ? null : { code, query };
};
