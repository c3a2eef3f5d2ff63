import { expect, test } from 'vitest';
import { aLink, anInvoice } from '../testing/states.ts';
import { situationOf } from './situation.ts';

const kindOf = (data: Parameters<typeof situationOf>[0]): string => {
  const state = situationOf(data, 'en');
  return state.kind === 'closed' ? `closed: ${state.reason}` : state.kind;
};

test.each([
  ['an active link', aLink(), 'ready'],
  ['an active link without a gateway', aLink({ cardFrame: null }), 'closed: NOT_SET_UP'],
  ['a paid link', aLink({ status: 'PAID' }), 'closed: PAID'],
  ['a link that somebody pays', aLink({ status: 'PAYMENT_PENDING' }), 'closed: PAYMENT_PENDING'],
  ['a deactivated link', aLink({ status: 'DEACTIVATED' }), 'closed: DEACTIVATED'],
  ['an expired link', aLink({ status: 'EXPIRED' }), 'closed: EXPIRED'],
  ['a link without an amount', aLink({ amount: null, payerMayEdit: 'AMOUNT' }), 'ready'],
  ['an invoice with one reading', anInvoice(), 'ready'],
  ['an ambiguous invoice', anInvoice({ kind: 'AMBIGUOUS', amount: null }), 'ask'],
  ['an unreadable invoice', anInvoice({ kind: 'UNREADABLE', amount: null }), 'ask'],
  [
    'an unreplaced invoice, even without a gateway',
    anInvoice({ kind: 'NOT_REPLACED', cardFrame: null }),
    'not_replaced',
  ],
  ['a contradictory invoice', anInvoice({ kind: 'CONTRADICTION', amount: null }), 'contradiction'],
  ['an invoice above the maximum', anInvoice({ kind: 'ABOVE_MAXIMUM', amount: null }), 'contradiction'],
  [
    'one whose payer may pay less',
    anInvoice({ kind: 'ABOVE_MAXIMUM', amount: null, payerMayEdit: 'AMOUNT' }),
    'ready',
  ],
  ['an invoice that somebody pays', anInvoice({ paymentPending: true }), 'closed: PAYMENT_PENDING'],
  ['a paid invoice', anInvoice({ paidAt: '2026-11-20T05:42:00Z' }), 'already_paid'],
  ['an invoice without a gateway', anInvoice({ cardFrame: null }), 'closed: NOT_SET_UP'],
  ['nothing', { __typename: 'NotFoundError' } as const, 'problem'],
  ['a damaged address', { __typename: 'InvalidInputError' } as const, 'problem'],
])('%s opens as what it is', (_, data, kind) => {
  expect(kindOf(data)).toBe(kind);
});

test('the form begins with what is asked for, written as the payer writes it', () => {
  const state = situationOf(aLink({ payerMayEdit: 'BOTH' }), 'de');
  expect(state).toMatchObject({ form: { amountText: '1.234,50', reference: 'INV-1001' } });
});

const offerOf = (change: Parameters<typeof aLink>[0]) => {
  const state = situationOf(aLink(change), 'en');
  return 'offer' in state ? state.offer : null;
};

test('what the payer may edit is told for amount and reference apart; limits only where there are some', () => {
  expect(offerOf({ payerMayEdit: 'AMOUNT' })).toMatchObject({ mayEditAmount: true, mayEditReference: false });
  expect(offerOf({ payerMayEdit: 'REFERENCE' })).toMatchObject({
    mayEditAmount: false,
    mayEditReference: true,
    limits: null,
  });
  const minimumAmount = { amount: '5.00', currency: 'AUD' };
  expect(offerOf({ payerMayEdit: 'BOTH', minimumAmount })).toMatchObject({
    limits: { minimum: minimumAmount, maximum: null, suggested: [] },
  });
});
