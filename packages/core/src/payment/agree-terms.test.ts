import { expect, test } from 'vitest';
import { agreeTerms, whyNotPayable } from '#core/payment/agree-terms';
import { aLink, amountOf, anInvoice, noon } from '#core/testing/builders';

const asked = { amount: amountOf(123_450n), reference: 'INV-1001' };

test('a fixed link is paid as it was asked', () => {
  expect(agreeTerms(aLink(), asked)).toEqual({ ok: true, value: asked });
});

test('a fixed link refuses another amount, lower or higher', () => {
  for (const minor of [1n, 123_449n, 123_451n]) {
    expect(agreeTerms(aLink(), { ...asked, amount: amountOf(minor) })).toEqual({
      ok: false,
      error: { code: 'details_fixed', field: 'amount' },
    });
  }
});

test('a fixed link refuses another reference', () => {
  expect(agreeTerms(aLink(), { ...asked, reference: 'INV-1002' })).toEqual({
    ok: false,
    error: { code: 'details_fixed', field: 'reference' },
  });
});

test('an editable link takes the payer’s amount and reference', () => {
  const wanted = { amount: amountOf(5_000n), reference: 'Half now' };
  expect(agreeTerms(aLink({ payerMayEdit: true }), wanted)).toEqual({ ok: true, value: wanted });
});

test('the currency is never the payer’s to choose', () => {
  for (const payable of [aLink(), aLink({ payerMayEdit: true }), anInvoice()]) {
    expect(agreeTerms(payable, { ...asked, amount: amountOf(123_450n, 'USD') })).toEqual({
      ok: false,
      error: { code: 'currency_fixed' },
    });
  }
});

test('an invoice takes any amount in its currency', () => {
  const wanted = { ...asked, amount: amountOf(1n) };
  expect(agreeTerms(anInvoice(), wanted)).toEqual({ ok: true, value: wanted });
});

test.each([
  ['an untouched link', aLink(), null],
  ['a link whose one use is held', aLink({ usesReserved: 1 }), 'payment_pending'],
  ['a paid link', aLink({ usesSucceeded: 1 }), 'already_paid'],
  [
    'a paid link that was deactivated afterwards',
    aLink({ usesSucceeded: 1, deactivatedAt: noon }),
    'already_paid',
  ],
  ['a deactivated link', aLink({ deactivatedAt: noon }), 'deactivated'],
  ['a link without limit', aLink({ useLimit: null }), null],
  [
    'a link without limit that was deactivated',
    aLink({ useLimit: null, deactivatedAt: noon }),
    'deactivated',
  ],
  ['a fresh invoice', anInvoice(), null],
  ['an invoice being paid', anInvoice({ usesReserved: 1 }), 'payment_pending'],
  ['a paid invoice', anInvoice({ usesSucceeded: 1 }), 'already_paid'],
  [
    'a paid invoice where somebody else made room for another payment',
    anInvoice({ usesSucceeded: 1, useLimit: 2 }),
    'already_paid',
  ],
  ['an invoice without limit', anInvoice({ useLimit: null }), null],
])('%s: %#', (_, payable, expected) => {
  expect(whyNotPayable(payable)?.code ?? null).toBe(expected);
});

test('who knows how often an invoice was paid may pay it again, one payer at a time', () => {
  const paidOnce = { usesSucceeded: 1, useLimit: 2 };
  expect(whyNotPayable(anInvoice({ usesSucceeded: 1 }), 1)).toBeNull();
  expect(whyNotPayable(anInvoice(paidOnce), 1)).toBeNull();
  expect(whyNotPayable(anInvoice({ ...paidOnce, usesReserved: 1 }), 1)?.code).toBe('payment_pending');
  expect(whyNotPayable(anInvoice({ usesSucceeded: 2, useLimit: 3 }), 1)?.code).toBe('already_paid');
});
