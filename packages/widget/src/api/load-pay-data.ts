import { ok, type Result } from '@artspay/core/result';
import { InvoiceDocument, LinkDocument } from './generated/graphql.ts';
import type { PayData, PayRequest } from './payer-data.ts';
import { type NoAnswer, payerEndpoint, post } from './post.ts';

/** Asks what a link or an invoice is, and how it stands. */
export const loadPayData = async (base: string, request: PayRequest): Promise<Result<PayData, NoAnswer>> => {
  const endpoint = payerEndpoint(base);
  if (request.kind === 'link') {
    const answer = await post(endpoint, LinkDocument, { code: request.code, signed: request.signed });
    return answer.ok ? ok(answer.value.payLink) : answer;
  }
  const { merchantCode, reference, amount, currency, signed } = request;
  const answer = await post(endpoint, InvoiceDocument, { merchantCode, reference, amount, currency, signed });
  return answer.ok ? ok(answer.value.payInvoice) : answer;
};
