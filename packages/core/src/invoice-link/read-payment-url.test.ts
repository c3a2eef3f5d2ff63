import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readPaymentUrlQuery } from '#core/invoice-link/read-payment-url';
import { anyText } from '#core/text/testing/any-text';

test.each([
  [
    'reference=INV-1001&currency=AUD&amount=$1,234.50',
    { reference: 'INV-1001', currency: 'AUD', amount: '$1,234.50' },
  ],
  ['?reference=INV-1001', { reference: 'INV-1001' }],
  ['', {}],
  ['?', {}],
  ['reference=&amount=', { reference: '', amount: '' }],
  ['utm_source=mail&amount=5.00&fbclid=x', { amount: '5.00' }],
  ['REFERENCE=1&referencex=2&xreference=3', {}],
  ['amount==5', { amount: '=5' }],
  ['amount', {}],
])('%j says %j', (query, fields) => {
  expect(readPaymentUrlQuery(query)).toEqual(fields);
});

test.each([
  ['amount=1.234,50%20%E2%82%AC', '1.234,50 €'],
  ['amount=%C2%A31%C2%A0234.50', '£1\u00a0234.50'],
  ['amount=%241%2C234.50', '$1,234.50'],
  ['amount=%e2%82%ac5', '€5'],
  ['amount=%D9%A1%D9%AB%D9%A5', '١٫٥'],
  ['amount=%F0%9F%8E%A8', '🎨'],
  ['amount=€5', '€5'],
])('percent-encoding is UTF-8: %s', (query, amount) => {
  expect(readPaymentUrlQuery(query)).toEqual({ amount });
});

test.each([
  '%invoice_id%',
  '%days_past_due%',
  '%',
  '%%',
  '%4',
  '%zz',
  '100%',
  '%80',
  '%C3',
  '%C3(',
  '%A35.00',
  '%C0%AF',
  '%ED%A0%80',
  '%F5%80%80%80',
  '%E2%82',
])('what is not validly encoded stays as it is: %s', (value) => {
  expect(readPaymentUrlQuery(`reference=${value}&amount=${value}`)).toEqual({
    reference: value,
    amount: value,
  });
});

test('valid and invalid encoding may stand side by side', () => {
  expect(readPaymentUrlQuery('reference=%FF%20%invoice_id%%41')).toEqual({ reference: '%FF %invoice_id%A' });
});

test('is decoded once, never twice', () => {
  expect(readPaymentUrlQuery('amount=%2524100&reference=%2526')).toEqual({
    amount: '%24100',
    reference: '%26',
  });
});

test.each([
  [
    'reference=INV+12&amount=1+234,50&currency=+AUD',
    { reference: 'INV+12', amount: '1 234,50', currency: ' AUD' },
  ],
  ['reference=INV%2B12&amount=%2B5', { reference: 'INV+12', amount: '+5' }],
  ['reference=a&amp;currency=AUD&amp;amount=5.00', { reference: 'a', currency: 'AUD', amount: '5.00' }],
  ['reference=a&#38;amount=5.00', { reference: 'a', amount: '5.00' }],
  ['reference=Smith & Co 12&currency=AUD', { reference: 'Smith & Co 12', currency: 'AUD' }],
  ['reference=A&B&C&amount=5', { reference: 'A&B&C', amount: '5' }],
  ['reference=A&utm_x=1&B&amount=5', { reference: 'A', amount: '5' }],
  ['amount=5.00&foo', { amount: '5.00' }],
  ['reference=INV#12&currency=AUD', { reference: 'INV#12', currency: 'AUD' }],
  ['reference=1001/2 [a]', { reference: '1001/2 [a]' }],
])('raw text that a tool pasted: %j', (query, fields) => {
  expect(readPaymentUrlQuery(query)).toEqual(fields);
});

test.each([
  ['amount=5.00&amount=5.00', { amount: '5.00' }],
  ['amount=5.00&amount=500.00', { amount: '5.00&500.00' }],
  ['currency=AUD&currency=USD', { currency: 'AUD&USD' }],
  ['amount=&amount=5', { amount: '&5' }],
])('a field given twice with different values keeps both, so that neither is taken: %s', (query, fields) => {
  expect(readPaymentUrlQuery(query)).toEqual(fields);
});

test('answers for any query', () => {
  const soup = fc.string({
    unit: fc.constantFrom(
      '%',
      '&',
      '=',
      '+',
      '#',
      ';',
      '?',
      'reference=',
      'amount=',
      '&amp;',
      '%E2%82',
      'é',
      '1',
    ),
  });
  fc.assert(
    fc.property(fc.oneof(soup, anyText(20)), (query) => {
      for (const [name, value] of Object.entries(readPaymentUrlQuery(query))) {
        expect(['reference', 'amount', 'currency']).toContain(name);
        expect(value).toBeTypeOf('string');
      }
    }),
    { numRuns: 1000 },
  );
});

test('reads back what encodeURIComponent encodes', () => {
  const text = anyText(20).map((any) => any.toWellFormed());
  fc.assert(
    fc.property(text, text, (reference, amount) => {
      const query = `reference=${encodeURIComponent(reference)}&amount=${encodeURIComponent(amount)}`;
      expect(readPaymentUrlQuery(query)).toEqual({ reference, amount });
    }),
  );
});
