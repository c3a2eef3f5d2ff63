import { expect, test } from 'vitest';

import { money } from '#core/money/money';
import { currency } from '#core/money/testing/arbitrary-money';
import { type LinkInput, parseLinkTerms } from '#core/payment-link/link-input';
import { fail, ok } from '#core/result';

const input: LinkInput = {
  amount: { amount: '120.00', currency: 'AUD' },
  reference: ' INV-1001 ',
  description: 'Untitled (blue)',
  payerMayEdit: true,
};

test('good input becomes terms', () => {
  expect(parseLinkTerms(input)).toEqual(
    ok({
      amount: money(12000n, currency('AUD')),
      reference: 'INV-1001',
      description: 'Untitled (blue)',
      payerMayEdit: true,
    }),
  );
});

test.each([undefined, null, '', '  \n'])('a description of %j is none', (description) => {
  expect(parseLinkTerms({ ...input, description })).toMatchObject({ ok: true, value: { description: null } });
});

test.each([
  ['', 'AUD', 'amount', 'not_a_number'],
  ['twelve', 'AUD', 'amount', 'not_a_number'],
  ['-1.00', 'AUD', 'amount', 'not_a_number'],
  ['1,234.50', 'AUD', 'amount', 'not_a_number'],
  ['0', 'AUD', 'amount', 'zero'],
  ['0.00', 'AUD', 'amount', 'zero'],
  ['0.001', 'AUD', 'amount', 'too_many_decimals'],
  ['1.5', 'JPY', 'amount', 'too_many_decimals'],
  ['99999999999', 'AUD', 'amount', 'too_large'],
  ['120.00', '', 'currency', 'unknown_currency'],
  ['120.00', 'aud', 'currency', 'unknown_currency'],
  ['nonsense', 'XXX', 'currency', 'unknown_currency'],
])('refuses %j of %j at amount.%s: %s', (amount, code, field, why) => {
  expect(parseLinkTerms({ ...input, amount: { amount, currency: code } })).toEqual(
    fail({ code: 'INVALID_INPUT', path: ['amount', field], why }),
  );
});

test.each(['reference', 'description'])('refuses a card number in %s', (field) => {
  expect(parseLinkTerms({ ...input, [field]: 'Card 4242 4242 4242 4242' })).toEqual(
    fail({ code: 'CARD_NUMBER_IN_TEXT', path: [field] }),
  );
});

test.each([
  ['reference', '', 'empty'],
  ['reference', 'x'.repeat(101), 'too_long'],
  ['reference', 'a\u0000b', 'control_characters'],
  ['description', 'x'.repeat(501), 'too_long'],
  ['description', 'two\nlines', 'control_characters'],
])('refuses a %s that is wrong', (field, text, why) => {
  expect(parseLinkTerms({ ...input, [field]: text })).toEqual(
    fail({ code: 'INVALID_INPUT', path: [field], why }),
  );
});

test('names the first field that is wrong', () => {
  const wrong = { amount: { amount: '0', currency: 'AUD' }, reference: '', payerMayEdit: false };
  expect(parseLinkTerms(wrong)).toMatchObject({ error: { path: ['amount', 'amount'] } });
});
