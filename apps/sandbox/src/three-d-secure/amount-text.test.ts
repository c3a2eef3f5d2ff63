import { expect, test } from 'vitest';
import { amountText } from './amount-text.ts';

test.each([
  [123_450n, 'AUD', 'A$1,234.50'],
  [1n, 'EUR', '€0.01'],
  [48_000n, 'JPY', '¥48,000'],
  [1_234_567n, 'KWD', 'KWD 1,234.567'],
  [1_234_567n, 'IQD', 'IQD 1,234.567'],
  [999_999_999_999n, 'USD', '$9,999,999,999.99'],
])('%s minor units of %s are written %s', (amount, currency, text) => {
  expect(amountText(amount, currency, 'en').replaceAll(/\s/g, ' ')).toBe(text);
});
