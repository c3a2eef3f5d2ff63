import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type InvoiceReading, readInvoiceRequest } from '#core/invoice-link/read-invoice-request';
import { readPaymentUrlQuery } from '#core/invoice-link/read-payment-url';
import { type DecimalMark, decimalMarkOf } from '#core/money/decimal-mark';
import { equalMoney, money, type Money, toDecimal } from '#core/money/money';
import { currency } from '#core/money/testing/arbitrary-money';
import { anyWriting, writeAmount } from '#core/money/testing/write-amount';

const readUrl = (query: string, code = 'AUD', decimalMark: DecimalMark | null = null): InvoiceReading =>
  readInvoiceRequest(readPaymentUrlQuery(query), { currency: currency(code), decimalMark });

const summary = ({ kind, amount, candidates }: InvoiceReading): string =>
  [kind, ...(amount === null ? candidates : [amount]).map(toDecimal)].join(' ');

test('Harvest’s URL opens with its sum and its reference', () => {
  expect(readUrl('reference=INV-1001&currency=AUD&amount=$1,234.50')).toEqual({
    kind: 'READ',
    reference: 'INV-1001',
    currency: 'AUD',
    amount: money(123450n, currency('AUD')),
    candidates: [],
    amountAsWritten: '$1,234.50',
  });
});

test('two possible amounts are both offered', () => {
  expect(readUrl('reference=INV-1001&currency=KWD&amount=1.234', 'KWD')).toEqual({
    kind: 'AMBIGUOUS',
    reference: 'INV-1001',
    currency: 'KWD',
    amount: null,
    candidates: [money(1234000n, currency('KWD')), money(1234n, currency('KWD'))],
    amountAsWritten: '1.234',
  });
});

test.each([
  ['currency=EUR&amount=1.234,50 €', 'EUR', null, 'READ 1234.50'],
  ['currency=EUR&amount=1.234,50%20%E2%82%AC', 'EUR', ',', 'READ 1234.50'],
  ['currency=EUR&amount=1.234,50+€', 'EUR', null, 'READ 1234.50'],
  ['currency=eur&amount=€1.234,50', 'EUR', null, 'READ 1234.50'],
  ['amount=$1,234.50', 'AUD', null, 'READ 1234.50'],
  ['currency=&amount=$1,234.50', 'AUD', null, 'READ 1234.50'],
  ['currency=AUD&amount=$1,234.50 AUD', 'AUD', null, 'READ 1234.50'],
  ['currency=CHF&amount=1%27234.50', 'CHF', null, 'READ 1234.50'],
  ['currency=SEK&amount=1 234,50 kr', 'SEK', ',', 'READ 1234.50'],
  ['currency=INR&amount=₹1,23,456.00', 'INR', null, 'READ 123456.00'],
  ['currency=JPY&amount=¥48,000', 'JPY', null, 'READ 48000'],
  ['currency=KWD&amount=1,234.567', 'KWD', null, 'READ 1234.567'],
  ['currency=AUD&amount=120 AUD', 'AUD', null, 'READ 120.00'],
  ['currency=AUD&amount=1.234', 'AUD', null, 'AMBIGUOUS 1234.00 1.23'],
  ['currency=AUD&amount=1,234 AUD', 'AUD', '.', 'READ 1234.00'],
  ['currency=AUD', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=AUD', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=free', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=0.00', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=-5.00', 'AUD', null, 'UNREADABLE'],
  ['currency=AUD&amount=5.00&amount=1.00', 'AUD', null, 'UNREADABLE'],
  ['currency=USD&amount=$1,234.50', 'AUD', null, 'CONTRADICTION'],
  ['currency=AUD&currency=USD&amount=$5.00', 'AUD', null, 'CONTRADICTION'],
  ['currency=nonsense&amount=$1,234.50', 'AUD', null, 'CONTRADICTION'],
  ['currency=AUD&amount=€1,234.50', 'AUD', null, 'CONTRADICTION'],
  ['currency=AUD&amount=1,234.50 USD', 'AUD', null, 'CONTRADICTION'],
] as const)('%s for %s with mark %s: %s', (query, code, mark, expected) => {
  expect(summary(readUrl(`reference=INV-1001&${query}`, code, mark))).toBe(expected);
});

test.each([
  ['1', 'AUD', 'UNREADABLE', 'of 1 234,50'],
  ['12', 'AUD', 'UNREADABLE', 'of 12 345,00'],
  ['$1', 'AUD', 'UNREADABLE', 'of $1 234.50'],
  ['€ 1', 'EUR', 'UNREADABLE', 'of € 1 234,50'],
  ['€', 'EUR', 'UNREADABLE', 'of € 1.234,50'],
  ['1234', 'AUD', 'UNREADABLE', 'of 1234.50'],
  ['1234.5', 'AUD', 'UNREADABLE', 'of 1234.56'],
  ['$1,234.', 'AUD', 'UNREADABLE', 'of $1,234.50'],
  ['$1,', 'AUD', 'UNREADABLE', 'of $1,234.50'],
  ['1.23', 'KWD', 'UNREADABLE', 'of 1.234'],
  ['1', 'JPY', 'UNREADABLE', 'of 1 234'],
  ['¥999', 'JPY', 'UNREADABLE', 'of ¥999 000, and nothing tells'],
  ['1\u200f', 'ILS', 'UNREADABLE', 'of 1 234.50 in a right-to-left mail'],
  ['1.00', 'AUD', 'READ 1.00', 'it has its decimals'],
  ['1 €', 'EUR', 'READ 1.00', 'something stands behind it'],
  ['1 234,50', 'EUR', 'READ 1234.50', 'it has its decimals'],
  ['999円', 'JPY', 'READ 999', 'something stands behind it'],
  ['1,000', 'JPY', 'READ 1000', 'more than one group can hold'],
  ['100,-', 'SEK', 'READ 100.00', 'a dash for its decimals'],
])('what may have been cut is asked for, never charged: %j of %s is %s (%s)', (amount, code, expected) => {
  expect(summary(readUrl(`reference=1&currency=${code}&amount=${encodeURIComponent(amount)}`, code))).toBe(
    expected,
  );
});

test('more than the merchant takes at once is never asked for; what can be two amounts stays a question', () => {
  const [AUD, most] = [currency('AUD'), (minor: bigint) => ({ minor, currency: currency('AUD') })];
  const read = (amount: string, maximum: Money | null) =>
    readInvoiceRequest({ reference: 'INV-1', amount }, { currency: AUD, decimalMark: null, maximum });
  expect(read('500.01', most(500_00n))).toEqual({
    kind: 'ABOVE_MAXIMUM',
    reference: 'INV-1',
    currency: AUD,
    amountAsWritten: '500.01',
    amount: null,
    candidates: [],
  });
  expect(read('500.00', most(500_00n)).kind).toBe('READ');
  expect(read('500.01', null).kind).toBe('READ');
  expect(read('1.234', most(500_00n)).kind).toBe('AMBIGUOUS');
});

test('a URL that was cut keeps its reference and what is left of its amount, to show', () => {
  expect(readUrl('reference=INV-1001&currency=AUD&amount=1')).toMatchObject({
    reference: 'INV-1001',
    amountAsWritten: '1',
  });
  expect(readUrl('reference=INV-1001')).toMatchObject({ reference: 'INV-1001', amountAsWritten: null });
});

test.each([
  ['reference=%invoice_id%&currency=AUD&amount=%invoice_amount%', null],
  ['reference=%25invoice_id%25&currency=AUD&amount=%25invoice_amount%25', null],
  ['reference=INV-%invoice_id%&currency=AUD&amount=$5.00', null],
  ['reference=INV-1001&currency=AUD&amount=%invoice_amount', 'INV-1001'],
  ['reference=INV-1001&currency=AUD&amount=$%invoice_amount%', 'INV-1001'],
  ['reference=%days_past_due%&currency=AUD&amount=$5.00', null],
  ['reference=[INVOICENUMBER]&currency=[CURRENCY]&amount=[AMOUNTDUE]', null],
  ['reference=INV-1001&currency=[CURRENCY]&amount=5.00', 'INV-1001'],
  ['reference={{ invoice.number }}&amount={{ invoice.total }}', null],
  ['reference=${number}&amount=5.00', null],
  ['reference={number}&amount=5.00', null],
])('a variable that was not replaced: %s', (query, reference) => {
  expect(readUrl(query)).toMatchObject({ kind: 'NOT_REPLACED', reference, amount: null, candidates: [] });
});

test('an unreplaced variable is not shown as an amount', () => {
  expect(readUrl('reference=1&amount=%invoice_amount%').amountAsWritten).toBeNull();
});

test.each(['50% of [2024]', '100%', '[1]', 'a{b}c', '%', 'A_B', '#12/2026', 'Müller & Söhne', '%a', '10%_b'])(
  'a reference is free text: %j is no variable',
  (reference) => {
    expect(readUrl(`reference=${encodeURIComponent(reference)}&amount=$5.00`)).toMatchObject({
      kind: 'READ',
      reference,
    });
  },
);

test.each([
  ['amount=$5.00', 'none'],
  ['reference=&amount=$5.00', 'empty'],
  ['reference=%20%0A&amount=$5.00', 'blank'],
  ['reference=a%00b&amount=$5.00', 'control characters'],
  ['reference=4242%204242%204242%204242&amount=$5.00', 'a card number'],
  [`reference=${'x'.repeat(101)}&amount=$5.00`, 'too long'],
])('a reference that cannot be kept is asked for: %s (%s)', (query) => {
  expect(readUrl(query)).toMatchObject({ kind: 'READ', reference: null });
});

test.each(['4242424242424242', 'x'.repeat(61), 'a%00b'])(
  'an amount is not shown as written when it is %j',
  (amount) => {
    expect(readUrl(`reference=1&amount=${amount}`)).toMatchObject({
      kind: 'UNREADABLE',
      amountAsWritten: null,
    });
  },
);

/** What would be charged unasked although another amount was written, or offered without the right one. */
const wrongAmounts = ({ amount, candidates }: InvoiceReading, written: Money): readonly Money[] => {
  const named = amount === null ? candidates : [amount];
  return named.some((candidate) => equalMoney(candidate, written)) ? [] : named;
};

test('whatever tool and locale wrote it, another amount than was written is never read', () => {
  fc.assert(
    fc.property(anyWriting, fc.boolean(), (writing, markKnown) => {
      const { amount, locale } = writing;
      const query = `amount=${encodeURIComponent(writeAmount(writing))}`;
      const reading = readUrl(query, amount.currency, markKnown ? decimalMarkOf(locale) : null);
      expect(['READ', 'UNREADABLE', 'AMBIGUOUS']).toContain(reading.kind);
      expect(wrongAmounts(reading, amount)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('cut at its first space, it is read as what was written, or asked for', () => {
  const spaced = fc.constantFrom('fr', 'sv', 'pl', 'ru', 'cs', 'de', 'en', 'de-CH', 'es');
  fc.assert(
    fc.property(anyWriting, spaced, (writing, locale) => {
      const [cut = ''] = writeAmount({ ...writing, locale }).split(/\s/);
      const { amount } = writing;
      const reading = readUrl(`amount=${encodeURIComponent(cut)}`, amount.currency, decimalMarkOf(locale));
      expect(wrongAmounts(reading, amount)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
