import { parse } from 'csv-parse/browser/esm/sync';
import { expect, test } from 'vitest';
import type { UrlPaymentFragment } from '../../generated/graphql.ts';
import { paymentsCsv } from './payments-csv.ts';

const payment = (reference: string, by = 'Ada'): UrlPaymentFragment => ({
  id: 'pay_1',
  status: 'PAID',
  reference,
  askedReference: reference,
  askedAmount: null,
  declineReason: null,
  receiptNumber: 'R-1',
  createdAt: '2026-11-22T10:00:00.000Z',
  paidAt: '2026-11-22T10:01:00.000Z',
  applied: { at: '2026-11-22T10:02:00.000Z', by },
  amount: { amount: '1234.50', currency: 'AUD' },
  card: null,
  refunded: { amount: '0.00', currency: 'AUD' },
});

const read = (payments: readonly UrlPaymentFragment[]): unknown =>
  parse(paymentsCsv(payments), { columns: true, bom: true });

const cells = (reference: string, by = 'Ada') => ({
  invoice: reference,
  status: 'PAID',
  amount: '1234.50',
  currency: 'AUD',
  refunded: '0.00',
  paid_at: '2026-11-22T10:01:00.000Z',
  created_at: '2026-11-22T10:00:00.000Z',
  receipt_number: 'R-1',
  payment_id: 'pay_1',
  applied_at: '2026-11-22T10:02:00.000Z',
  applied_by: by,
});

test('a CSV is read back equal to what was listed, whatever stands in an invoice number', () => {
  const references = [
    'INV-1',
    'a,b;c',
    'say "hi"',
    "it's",
    '0012',
    'ünï ✓ 東京',
    'שלום',
    '" , "',
    "'quoted'",
  ];
  expect(read(references.map((reference) => payment(reference)))).toEqual(
    references.map((reference) => cells(reference)),
  );
});

test('no cell begins as a spreadsheet’s formula does: an apostrophe stands before it, and nothing else changes', () => {
  const formulas = ['=1+2', '+61 2', '-5', '@SUM(A1)', '=HYPERLINK("http://a.example","b")', '＝1', '＋1'];
  expect(read(formulas.map((formula) => payment(formula, formula)))).toEqual(
    formulas.map((formula) => cells(`'${formula}`, `'${formula}`)),
  );
});
