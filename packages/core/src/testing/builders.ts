import type { Dispute } from '#core/dispute/dispute';
import type { Identities } from '#core/id/id';
import { createId } from '#core/id/id';
import { parseCurrency } from '#core/money/currency';
import { money, type Money } from '#core/money/money';
import { attemptReference } from '#core/payment/attempt-reference';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { noRules } from '#core/payment-link/amount-rules';
import { createLinkCode } from '#core/payment-link/link-code';
import type { Refund } from '#core/refund/refund';
import { refundReference } from '#core/refund/refund-reference';
import type { PaymentLink } from '#core/payment-link/payment-link';
import type { Invoice } from '#core/invoice-link/invoice';

/** Builders for tests: each gives a whole, valid value; a test states only what matters to it. */

export const noon = new Date('2026-11-22T12:00:00Z');

/** Identities that count: the same run gives the same ids. */
export const countingIdentities = (): Identities => {
  let count = 0;
  const bytes = () => {
    count += 1;
    return Uint8Array.from({ length: 10 }, (_, index) =>
      index > 7 ? (count >> (8 * (9 - index))) & 255 : 0,
    );
  };
  return {
    id: (prefix) => createId(prefix, noon, bytes()),
    linkCode: () => createLinkCode(bytes()),
  };
};

const ids = countingIdentities();

/** Where the builders' own ids come from: who shares it never meets one of them again. */
export const builderIdentities = ids;

export const amountOf = (minor: bigint, code = 'AUD'): Money => {
  const currency = parseCurrency(code);
  if (currency === null) throw new RangeError(`${code} is not a currency`);
  return money(minor, currency);
};

export const aLink = (with_: Partial<PaymentLink> = {}): PaymentLink => ({
  kind: 'link',
  id: ids.id('link'),
  code: 'k7m2x9qdp3wn4tca' as PaymentLink['code'],
  currency: (with_.amount ?? amountOf(123_450n)).currency,
  amount: amountOf(123_450n),
  amountRules: noRules,
  reference: 'INV-1001',
  description: null,
  payerMayEdit: 'nothing',
  signatureRequired: false,
  customFields: [],
  expiry: null,
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  version: 1,
  createdAt: noon,
  updatedAt: noon,
  deactivatedAt: null,
  ...with_,
});

export const anInvoice = (with_: Partial<Invoice> = {}): Invoice => ({
  kind: 'invoice',
  id: ids.id('inv'),
  source: 'payment_url',
  reference: 'INV-1001',
  currency: amountOf(0n).currency,
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  createdAt: noon,
  ...with_,
});

export const aPayment = (with_: Partial<Payment> = {}): Payment => ({
  id: ids.id('pay'),
  payableId: ids.id('link'),
  state: 'open',
  terms: { amount: amountOf(123_450n), reference: 'INV-1001' },
  payee: { name: 'Sample Gallery', statementDescriptor: 'SAMPLE GALLERY' },
  asked: { amount: amountOf(123_450n), reference: 'INV-1001' },
  payableVersion: 1,
  attempts: 0,
  sequence: 1,
  card: null,
  declineCode: null,
  createdAt: noon,
  updatedAt: noon,
  capturedAt: null,
  ...with_,
});

export const anAttempt = (of: Payment, with_: Partial<PaymentAttempt> = {}): PaymentAttempt => ({
  paymentId: of.id,
  n: of.attempts,
  reference: attemptReference(of.id, of.attempts),
  gateway: 'sandbox',
  tokenFingerprint: 'fingerprint',
  outcome: 'open',
  declineCode: null,
  gatewayId: null,
  card: null,
  cardFingerprint: null,
  actionUrl: null,
  createdAt: noon,
  sendBefore: new Date(noon.getTime() + 5000),
  endedAt: null,
  ...with_,
});

/** A payment whose money was captured by its first attempt. */
export const aCapturedPayment = (with_: Partial<Payment> = {}): Payment =>
  aPayment({ state: 'succeeded', attempts: 1, sequence: 3, capturedAt: noon, ...with_ });

export const aRefund = (of: Payment, with_: Partial<Refund> = {}): Refund => ({
  id: ids.id('ref'),
  paymentId: of.id,
  attempt: 1,
  reference: refundReference(of.id, 1),
  gateway: 'sandbox',
  gatewayId: null,
  amount: amountOf(20_000n),
  state: 'requested',
  declineCode: null,
  reason: null,
  createdAt: noon,
  sendBefore: new Date(noon.getTime() + 5000),
  endedAt: null,
  ...with_,
});

export const aDispute = (of: Payment, with_: Partial<Dispute> = {}): Dispute => ({
  id: ids.id('dis'),
  paymentId: of.id,
  attempt: 1,
  gateway: 'sandbox',
  gatewayId: 'dp_1',
  amount: of.terms.amount,
  state: 'open',
  createdAt: noon,
  endedAt: null,
  ...with_,
});
