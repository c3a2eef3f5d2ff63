import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreeTerms, whyNotPayable } from '#core/payment/agree-terms';
import { aLink, amountOf, anInvoice, noon } from '#core/testing/builders';

const later = new Date(noon.getTime() + 1);
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
  expect(agreeTerms(aLink({ payerMayEdit: 'both' }), wanted)).toEqual({ ok: true, value: wanted });
});

test('the currency is never the payer’s to choose', () => {
  for (const payable of [aLink(), aLink({ payerMayEdit: 'both' }), anInvoice()]) {
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
  ['a link that has expired', aLink({ expiry: { at: noon, timeZone: 'UTC' } }), 'expired'],
  ['a link that will expire', aLink({ expiry: { at: later, timeZone: 'UTC' } }), null],
  [
    'an unlimited link that has expired',
    aLink({ useLimit: null, expiry: { at: noon, timeZone: 'UTC' } }),
    'expired',
  ],
  [
    'a paid link that has expired',
    aLink({ usesSucceeded: 1, expiry: { at: noon, timeZone: 'UTC' } }),
    'already_paid',
  ],
  [
    'an expired link whose last use is held',
    aLink({ usesReserved: 1, expiry: { at: noon, timeZone: 'UTC' } }),
    'payment_pending',
  ],
  ['a link with places left', aLink({ useLimit: 7, usesReserved: 2, usesSucceeded: 4 }), null],
  [
    'a link whose last place is held',
    aLink({ useLimit: 7, usesReserved: 1, usesSucceeded: 6 }),
    'payment_pending',
  ],
  ['a link without places left', aLink({ useLimit: 7, usesSucceeded: 7 }), 'already_paid'],
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
  expect(whyNotPayable(payable, noon)?.code ?? null).toBe(expected);
});

test('who knows how often an invoice was paid may pay it again, one payer at a time', () => {
  const paidOnce = { usesSucceeded: 1, useLimit: 2 };
  expect(whyNotPayable(anInvoice({ usesSucceeded: 1 }), noon, 1)).toBeNull();
  expect(whyNotPayable(anInvoice(paidOnce), noon, 1)).toBeNull();
  expect(whyNotPayable(anInvoice({ ...paidOnce, usesReserved: 1 }), noon, 1)?.code).toBe('payment_pending');
  expect(whyNotPayable(anInvoice({ usesSucceeded: 2, useLimit: 3 }), noon, 1)?.code).toBe('already_paid');
});

test.each([
  ['nothing', false, false],
  ['amount', true, false],
  ['reference', false, true],
  ['both', true, true],
] as const)('a payer who may edit %s changes that and nothing else', (payerMayEdit, amount, reference) => {
  const link = aLink({ payerMayEdit });
  const changes = (wanted: typeof asked) => agreeTerms(link, wanted);
  expect(changes({ ...asked, amount: amountOf(1n) })).toEqual(
    amount
      ? { ok: true, value: { ...asked, amount: amountOf(1n) } }
      : { ok: false, error: { code: 'details_fixed', field: 'amount' } },
  );
  expect(changes({ ...asked, reference: 'Mine' })).toEqual(
    reference
      ? { ok: true, value: { ...asked, reference: 'Mine' } }
      : { ok: false, error: { code: 'details_fixed', field: 'reference' } },
  );
});

test('where the payer decides, any amount within the limits is agreed, and no other, suggested or not', () => {
  const suggested = [amountOf(2_000n), amountOf(5_000n)];
  const rules = { minimum: amountOf(500n), maximum: amountOf(50_000n), suggested };
  const link = aLink({ amount: null, payerMayEdit: 'amount', amountRules: rules });
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 60_000n }), (minor) => {
      const wanted = { ...asked, amount: amountOf(minor) };
      const breach = minor < 500n ? 'below_minimum' : minor > 50_000n ? 'above_maximum' : null;
      expect(agreeTerms(link, wanted)).toEqual(
        breach === null ? { ok: true, value: wanted } : { ok: false, error: { code: breach } },
      );
    }),
  );
  expect(agreeTerms(link, { ...asked, amount: amountOf(2_000n, 'USD') })).toEqual({
    ok: false,
    error: { code: 'currency_fixed' },
  });
});
