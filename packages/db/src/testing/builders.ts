import { randomBytes } from 'node:crypto';
import type { Dispute } from '@artspay/core/dispute/dispute';
import type { DomainEvent } from '@artspay/core/events/event';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import { createId, type Id } from '@artspay/core/id/id';
import type { Invoice } from '@artspay/core/invoice-link/invoice';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import { type Merchant, untold } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import { type Currency, parseCurrency } from '@artspay/core/money/currency';
import { type Money, money } from '@artspay/core/money/money';
import type { Payable } from '@artspay/core/payable/payable';
import type { Payment, PaymentAttempt } from '@artspay/core/payment/payment';
import type { Refund } from '@artspay/core/refund/refund';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { noRules } from '@artspay/core/payment-link/amount-rules';
import type { LinkCode, PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { Database } from '#db/database';
import { createMerchant, type NewMerchant } from '#db/setup/create-merchant';

/** Each builder makes something valid; a test states only what matters to it. */

const noon = new Date('2026-11-22T12:00:00.000Z');
const letters = 'abcdefghjkmnpqrstvwxyz23456789';
const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');

export const newId = <const Prefix extends string>(prefix: Prefix): Id<Prefix> =>
  createId(prefix, new Date(), randomBytes(10));

export const aCurrency = (code = 'AUD'): Currency => {
  const currency = parseCurrency(code);
  if (currency === null) throw new Error(`${code} is not a currency`);
  return currency;
};

export const someMoney = (minor = 12_000n, code = 'AUD'): Money => money(minor, aCurrency(code));

export const aLinkCode = (): LinkCode => randomText(16) as LinkCode;

const aPaymentUrl = (given: Partial<PaymentUrl> = {}): PaymentUrl => ({
  code: `gallery-${randomText(12)}` as PaymentUrl['code'],
  currency: aCurrency(),
  decimalMark: null,
  signatureRequired: false,
  payerMayEdit: 'nothing',
  maximum: null,
  version: 0,
  ...given,
});

export const aNewMerchant = (given: Partial<Merchant> = {}): NewMerchant => ({
  merchant: {
    id: newId('mer'),
    name: 'Sample Gallery',
    statementDescriptor: 'SAMPLE GALLERY',
    homeCurrency: aCurrency(),
    timeZone: 'Australia/Sydney',
    ...untold,
    ...given,
  },
  paymentUrls: { test: aPaymentUrl(), live: aPaymentUrl() },
});

/** A stored merchant's test scope. */
export const aScope = async (database: Database, given: Partial<Merchant> = {}): Promise<Scope> => {
  const merchant = aNewMerchant(given);
  const created = await createMerchant(database, merchant);
  if (!created.ok) throw new Error(created.error);
  return { merchantId: merchant.merchant.id, mode: 'test' };
};

export const aLink = (given: Partial<PaymentLink> = {}): PaymentLink => ({
  kind: 'link',
  id: newId('link'),
  code: aLinkCode(),
  currency: (given.amount ?? someMoney()).currency,
  amount: someMoney(),
  amountRules: noRules,
  reference: 'Blue Poles, deposit',
  description: null,
  payerMayEdit: 'nothing',
  signatureRequired: false,
  customFields: [],
  expiry: null,
  version: 1,
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  createdAt: noon,
  updatedAt: noon,
  deactivatedAt: null,
  ...given,
});

export const anInvoice = (given: Partial<Invoice> = {}): Invoice => ({
  kind: 'invoice',
  id: newId('inv'),
  source: 'payment_url',
  reference: `INV-${randomText(6)}`,
  currency: aCurrency(),
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  createdAt: noon,
  ...given,
});

export const aPayment = (payable: Payable, given: Partial<Payment> = {}): Payment => ({
  id: newId('pay'),
  payableId: payable.id,
  state: 'open',
  terms: {
    amount: (payable.kind === 'link' ? payable.amount : null) ?? money(12_000n, payable.currency),
    reference: payable.reference,
  },
  payee: { name: 'Sample Gallery', statementDescriptor: 'SAMPLE GALLERY' },
  asked: { amount: payable.kind === 'link' ? payable.amount : null, reference: payable.reference },
  payableVersion: payable.kind === 'link' ? payable.version : payable.usesSucceeded,
  attempts: 0,
  sequence: 1,
  card: null,
  declineCode: null,
  createdAt: noon,
  updatedAt: noon,
  capturedAt: null,
  ...given,
});

export const aSucceededPayment = (payable: Payable, given: Partial<Payment> = {}): Payment =>
  aPayment(payable, {
    state: 'succeeded',
    attempts: 1,
    sequence: 3,
    card: { brand: 'visa', lastFour: '4242' },
    capturedAt: noon,
    ...given,
  });

export const anAttempt = (payment: Payment, given: Partial<PaymentAttempt> = {}): PaymentAttempt => {
  const n = given.n ?? 1;
  return {
    paymentId: payment.id,
    n,
    reference: `${payment.id}-${n}` as AttemptReference,
    gateway: 'sandbox',
    tokenFingerprint: randomText(20),
    outcome: 'open',
    declineCode: null,
    gatewayId: null,
    card: null,
    cardFingerprint: null,
    actionUrl: null,
    createdAt: noon,
    sendBefore: new Date(noon.getTime() + 5000),
    endedAt: null,
    ...given,
  };
};

export const aRefund = (payment: Payment, given: Partial<Refund> = {}): Refund => ({
  id: newId('ref'),
  paymentId: payment.id,
  attempt: 1,
  reference: refundReference(payment.id, 1),
  gateway: 'sandbox',
  gatewayId: null,
  amount: someMoney(1_000n, payment.terms.amount.currency),
  state: 'requested',
  declineCode: null,
  reason: null,
  createdAt: noon,
  sendBefore: new Date(noon.getTime() + 5000),
  endedAt: null,
  ...given,
});

export const aDispute = (payment: Payment, given: Partial<Dispute> = {}): Dispute => ({
  id: newId('dis'),
  paymentId: payment.id,
  attempt: 1,
  gateway: 'sandbox',
  gatewayId: `dp_${randomText(10)}`,
  amount: payment.terms.amount,
  state: 'open',
  createdAt: noon,
  endedAt: null,
  ...given,
});

export const anEvent = (payment: Payment, given: Partial<DomainEvent> = {}): DomainEvent => ({
  id: newId('evt'),
  name: 'payment.started',
  subjectId: payment.id,
  payableId: payment.payableId,
  sequence: 1,
  actor: { kind: 'payer' },
  occurredAt: noon,
  data: { attempt: 0, amount: '120.00', currency: 'AUD' },
  ...given,
});
