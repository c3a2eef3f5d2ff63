import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import { type InvoiceReading, readInvoiceRequest } from '@artspay/core/invoice-link/read-invoice-request';
import type { PaymentUrlFields } from '@artspay/core/invoice-link/read-payment-url';
import type { Scope } from '@artspay/core/merchant/scope';
import { fail, ok, type Result } from '@artspay/core/result';
import type { SignatureFailure } from '@artspay/core/signed-prefill/signed-terms';
import type { Services } from '#api/services';
import { readSigned } from '#api/signing/read-signed';

/** What a Payment URL asks for: what is signed in it, or else what its fields say, where that is enough. */
export const readInvoiceUrl = async (
  services: Services,
  scope: Scope,
  paymentUrl: PaymentUrl,
  { fields, signed }: { readonly fields: PaymentUrlFields; readonly signed: string | null },
): Promise<Result<InvoiceReading, SignatureFailure>> => {
  const { code, currency, signatureRequired } = paymentUrl;
  if (signed === null)
    return signatureRequired ? fail('signature_required') : ok(readInvoiceRequest(fields, paymentUrl));
  // Values beside a signed one were put there by somebody else.
  if (Object.keys(fields).length > 0) return fail('signature_changed');
  const terms = await readSigned(services, scope, { subject: `invoice:${code}`, currency }, signed);
  if (!terms.ok) return terms;
  const { amount, reference } = terms.value;
  return amount === null
    ? fail('signature_malformed')
    : ok({ kind: 'READ', reference, currency, amount, amountAsWritten: null, candidates: [] });
};
