import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal } from '#core/money/money';
import { breachOf } from '#core/money/amount-limits';
import { noRules, parseAmountRules, sameRules } from '#core/payment-link/amount-rules';
import { fail, ok } from '#core/result';
import { amountOf } from '#core/testing/builders';

const aud = amountOf(0n).currency;
const jpy = amountOf(0n, 'JPY').currency;
const minor = fc.bigInt({ min: 1n, max: 999_999_999_999n });
const decimal = (value: bigint): string => toDecimal(amountOf(value));

test('nothing said is no rule', () => {
  for (const input of [{}, { minimumAmount: null, maximumAmount: null, suggestedAmounts: null }])
    for (const payerChooses of [true, false])
      expect(parseAmountRules(input, aud, payerChooses)).toEqual(ok(noRules));
});

test('rules are read in the link’s currency, suggestions in the merchant’s order', () => {
  const input = { minimumAmount: '5', maximumAmount: '500.00', suggestedAmounts: ['50', '5.00', '500'] };
  expect(parseAmountRules(input, aud, true)).toEqual(
    ok({
      minimum: amountOf(500n),
      maximum: amountOf(50_000n),
      suggested: [amountOf(5_000n), amountOf(500n), amountOf(50_000n)],
    }),
  );
});

test.each([
  [{ minimumAmount: 'x' }, ['minimumAmount'], 'not_a_number'],
  [{ minimumAmount: '' }, ['minimumAmount'], 'not_a_number'],
  [{ minimumAmount: '-1' }, ['minimumAmount'], 'not_a_number'],
  [{ minimumAmount: '0' }, ['minimumAmount'], 'zero'],
  [{ minimumAmount: '0.001' }, ['minimumAmount'], 'too_many_decimals'],
  [{ maximumAmount: '10000000000' }, ['maximumAmount'], 'too_large'],
  [{ maximumAmount: '0.00' }, ['maximumAmount'], 'zero'],
  [{ minimumAmount: '5.01', maximumAmount: '5' }, ['maximumAmount'], 'maximum_below_minimum'],
  [{ suggestedAmounts: ['1', '2', '3', '4', '5', '6', '7'] }, ['suggestedAmounts'], 'too_many_suggestions'],
  [{ suggestedAmounts: ['1', '0'] }, ['suggestedAmounts', '1'], 'zero'],
  [{ suggestedAmounts: ['1', '2', '1.00'] }, ['suggestedAmounts', '2'], 'suggested_twice'],
  [
    { suggestedAmounts: ['20', '4.99'], minimumAmount: '5' },
    ['suggestedAmounts', '1'],
    'suggested_outside_limits',
  ],
  [
    { suggestedAmounts: ['20.01'], maximumAmount: '20' },
    ['suggestedAmounts', '0'],
    'suggested_outside_limits',
  ],
])('a contradiction is refused at its field: %j', (input, path, why) => {
  expect(parseAmountRules(input, aud, true)).toEqual(fail({ code: 'INVALID_INPUT', path, why }));
});

test('a currency without decimals takes none in its rules', () => {
  for (const [input, path] of [
    [{ minimumAmount: '100.5' }, ['minimumAmount']],
    [{ suggestedAmounts: ['1000', '50.1'] }, ['suggestedAmounts', '1']],
  ] as const)
    expect(parseAmountRules(input, jpy, true)).toEqual(
      fail({ code: 'INVALID_INPUT', path, why: 'too_many_decimals' }),
    );
});

test.each([
  [{ minimumAmount: '5' }, 'minimumAmount'],
  [{ maximumAmount: '5' }, 'maximumAmount'],
  [{ suggestedAmounts: ['5'] }, 'suggestedAmounts'],
])('where the payer may not choose the amount there is nothing to limit: %j', (input, field) => {
  expect(parseAmountRules(input, aud, false)).toEqual(
    fail({ code: 'INVALID_INPUT', path: [field], why: 'amount_fixed' }),
  );
});

test('a minimum that is the maximum allows that one amount', () => {
  const parsed = parseAmountRules({ minimumAmount: '5', maximumAmount: '5' }, aud, true);
  if (!parsed.ok) throw new Error('the rules are good');
  expect(breachOf(parsed.value, amountOf(500n))).toBeNull();
  expect(breachOf(parsed.value, amountOf(499n))).toBe('below_minimum');
  expect(breachOf(parsed.value, amountOf(501n))).toBe('above_maximum');
});

test('an amount keeps to the rules exactly when it lies between the limits, both included', () => {
  const limit = fc.option(minor);
  fc.assert(
    fc.property(limit, limit, minor, (least, most, value) => {
      const rules = {
        ...noRules,
        minimum: least === null ? null : amountOf(least),
        maximum: most === null ? null : amountOf(most),
      };
      const isWithin = (least === null || value >= least) && (most === null || value <= most);
      expect(breachOf(rules, amountOf(value)) === null).toBe(isWithin);
    }),
  );
});

test('whatever is accepted does not contradict itself', () => {
  const text = fc.oneof(minor.map(decimal), fc.constantFrom('', '0', 'x', '1.005', '10000000000000'));
  const input = fc.record({
    minimumAmount: fc.option(text),
    maximumAmount: fc.option(text),
    suggestedAmounts: fc.option(fc.array(text, { maxLength: 8 })),
  });
  fc.assert(
    fc.property(input, fc.boolean(), (said, payerChooses) => {
      const parsed = parseAmountRules(said, aud, payerChooses);
      fc.pre(parsed.ok);
      const { minimum, maximum, suggested } = parsed.value;
      expect(minimum === null || maximum === null || minimum.minor <= maximum.minor).toBe(true);
      expect(suggested.length).toBeLessThanOrEqual(6);
      expect(new Set(suggested.map((amount) => amount.minor)).size).toBe(suggested.length);
      expect(suggested.filter((amount) => breachOf(parsed.value, amount) !== null)).toEqual([]);
      expect(payerChooses || sameRules(parsed.value, noRules)).toBe(true);
    }),
  );
});

test('rules written down and read again are the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(minor, { maxLength: 6 }), fc.boolean(), (values, isLimited) => {
      const sorted = [...values].sort((left, right) => (left < right ? -1 : 1));
      const said = {
        minimumAmount: isLimited && sorted[0] !== undefined ? decimal(sorted[0]) : null,
        maximumAmount: null,
        suggestedAmounts: values.map(decimal),
      };
      const once = parseAmountRules(said, aud, true);
      if (!once.ok) throw new Error(once.error.why);
      expect(once.value.suggested.map(toDecimal)).toEqual(said.suggestedAmounts);
      const other = { ...once.value, suggested: [...once.value.suggested, amountOf(1_000_000_000_000n)] };
      expect(sameRules(once.value, once.value)).toBe(true);
      expect(sameRules(once.value, other)).toBe(false);
    }),
  );
});
