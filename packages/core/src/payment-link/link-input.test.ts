import { expect, test } from 'vitest';

import { money } from '#core/money/money';
import { currency } from '#core/money/testing/arbitrary-money';
import { noRules } from '#core/payment-link/amount-rules';
import { type LinkInput, parseLinkTerms, parseUseLimit } from '#core/payment-link/link-input';
import { fail, ok } from '#core/result';

const input: LinkInput = {
  amount: { amount: '120.00', currency: 'AUD' },
  reference: ' INV-1001 ',
  description: 'Untitled (blue)',
  payerMayEdit: 'both',
};

test('good input becomes terms', () => {
  expect(parseLinkTerms(input)).toEqual(
    ok({
      currency: currency('AUD'),
      amount: money(12000n, currency('AUD')),
      amountRules: noRules,
      reference: 'INV-1001',
      description: 'Untitled (blue)',
      payerMayEdit: 'both',
      customFields: [],
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
  const wrong = { amount: { amount: '0', currency: 'AUD' }, reference: '', payerMayEdit: 'nothing' } as const;
  expect(parseLinkTerms(wrong)).toMatchObject({ error: { path: ['amount', 'amount'] } });
});

test('without an amount the payer decides, in a currency that is named', () => {
  const open = { ...input, amount: null, currency: 'JPY', payerMayEdit: 'amount' } as const;
  expect(parseLinkTerms(open)).toMatchObject({ ok: true, value: { amount: null, currency: 'JPY' } });
  expect(parseLinkTerms({ ...open, payerMayEdit: 'both' })).toMatchObject({ ok: true });
});

test.each([
  [{ amount: null, payerMayEdit: 'amount' }, ['currency'], 'currency_missing'],
  [{ amount: undefined, currency: 'AUD', payerMayEdit: 'nothing' }, ['amount'], 'amount_missing'],
  [{ amount: null, currency: 'AUD', payerMayEdit: 'reference' }, ['amount'], 'amount_missing'],
  [{ amount: null, currency: 'XXX', payerMayEdit: 'amount' }, ['currency'], 'unknown_currency'],
  [{ currency: 'NZD' }, ['currency'], 'currency_differs'],
  [{ minimumAmount: '120.01' }, ['amount', 'amount'], 'amount_outside_limits'],
  [{ maximumAmount: '119.99' }, ['amount', 'amount'], 'amount_outside_limits'],
  [{ minimumAmount: '5', payerMayEdit: 'nothing' }, ['minimumAmount'], 'amount_fixed'],
  [{ suggestedAmounts: ['5', '5'] }, ['suggestedAmounts', '1'], 'suggested_twice'],
] as const)('a contradiction is named at its field: %j', (but, path, why) => {
  expect(parseLinkTerms({ ...input, ...but })).toEqual(fail({ code: 'INVALID_INPUT', path: [...path], why }));
});

test('the amount asked for may be one of those suggested, or another', () => {
  for (const amount of ['20.00', '25.00'])
    expect(
      parseLinkTerms({
        ...input,
        amount: { amount, currency: 'AUD' },
        minimumAmount: '20',
        maximumAmount: '25',
        suggestedAmounts: ['20'],
      }).ok,
    ).toBe(true);
});

test('a link is payable 1 to 100,000 times, or without limit', () => {
  for (const limit of [1, 2, 7, 100_000, null]) expect(parseUseLimit(limit)).toEqual(ok(limit));
  for (const limit of [0, -1, 1.5, 100_001, Number.NaN, Number.POSITIVE_INFINITY])
    expect(parseUseLimit(limit)).toEqual(
      fail({ code: 'INVALID_INPUT', path: ['useLimit'], why: 'use_limit_out_of_range' }),
    );
});
