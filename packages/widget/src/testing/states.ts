import { fail, ok } from '@artspay/core/result';
import type { InvoiceData, LinkData, Payment } from '../api/payer-data.ts';
import type { Form, Offer, PayState } from '../state/pay-state.ts';
import { sampleGallery } from './sample-gallery.ts';

/** Builders state what matters to a test; the rest is a usual link of A$1,234.50. */
export const aLink = (change: Partial<LinkData> = {}): LinkData => ({
  __typename: 'PayLink',
  mode: 'TEST',
  payee: sampleGallery,
  currency: 'AUD',
  amount: { amount: '1234.50', currency: 'AUD' },
  minimumAmount: null,
  maximumAmount: null,
  suggestedAmounts: [],
  reference: 'INV-1001',
  description: null,
  payerMayEdit: 'NOTHING',
  customFields: [],
  useLimit: 1,
  expiry: null,
  status: 'ACTIVE',
  paidAt: null,
  cardFrame: { url: 'https://pay.example/frame/sandbox/pk' },
  ...change,
});

export const anInvoice = (change: Partial<InvoiceData> = {}): InvoiceData => ({
  __typename: 'PayInvoice',
  mode: 'TEST',
  payee: sampleGallery,
  kind: 'READ',
  reference: 'INV-1001',
  currency: 'AUD',
  amount: { amount: '1234.50', currency: 'AUD' },
  candidates: [],
  amountAsWritten: '$1,234.50',
  paidAt: null,
  payerMayEdit: 'NOTHING',
  maximumAmount: null,
  paymentPending: false,
  cardFrame: { url: 'https://pay.example/frame/sandbox/pk' },
  ...change,
});

export const aPayment = (change: Partial<Payment> = {}): Payment => ({
  id: 'pay_1',
  status: 'OPEN',
  amount: { amount: '1234.50', currency: 'AUD' },
  reference: 'INV-1001',
  card: { brand: 'Visa', lastFour: '0002' },
  declineReason: null,
  action: null,
  refunded: null,
  paidAt: null,
  receiptNumber: null,
  receipt: null,
  ...change,
});

export const offer: Offer = {
  kind: 'link',
  mode: 'TEST',
  payee: sampleGallery,
  reference: 'INV-1001',
  description: null,
  currency: 'AUD',
  amount: { amount: '1234.50', currency: 'AUD' },
  candidates: [],
  amountAsWritten: null,
  mayEditAmount: false,
  mayEditReference: false,
  limits: null,
  customFields: [],
  cardFrameUrl: 'https://pay.example/frame/sandbox/pk',
};

export const form: Form = {
  amountText: '1,234.50',
  amount: ok({ amount: '1234.50', currency: 'AUD' }),
  typesAmount: false,
  reference: 'INV-1001',
  answers: [],
  payAgain: false,
  showErrors: false,
  referenceError: null,
};

export const emptyForm: Form = { ...form, amountText: '', amount: fail('empty') };

const url = 'https://bank.example/3ds/1';

/** One of each. */
export const states: { readonly [Kind in PayState['kind']]: Extract<PayState, { kind: Kind }> } = {
  loading: { kind: 'loading' },
  offline: { kind: 'offline' },
  misused: { kind: 'misused', problem: 'nothing_to_pay' },
  problem: { kind: 'problem', problem: 'not_found' },
  ask: { kind: 'ask', offer: { ...offer, amount: null }, form: emptyForm },
  not_replaced: { kind: 'not_replaced', offer },
  contradiction: { kind: 'contradiction', offer, by: 'currency' },
  closed: { kind: 'closed', offer, form, reason: 'PAYMENT_PENDING', paidAt: null, useLimit: 1, expiry: null },
  already_paid: { kind: 'already_paid', offer, form, paidAt: '2026-11-20T05:42:00Z' },
  ready: { kind: 'ready', offer, form, notice: null },
  tokenising: { kind: 'tokenising', offer, form },
  confirming: { kind: 'confirming', offer, form, patience: 'brief' },
  action: {
    kind: 'action',
    offer,
    form,
    url,
    ending: false,
  },
  pending: { kind: 'pending', offer, form, payment: aPayment({ status: 'PENDING' }) },
  paid: { kind: 'paid', offer, payment: aPayment({ status: 'PAID' }), mailing: { kind: 'idle' } },
};
