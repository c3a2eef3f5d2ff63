import { expect, test } from 'vitest';

import { splitPaymentUrl } from '#core/invoice-link/split-payment-url';

test.each([
  ['https://pay.example/invoice/gallery-7fq2', ''],
  ['https://pay.example/invoice/gallery-7fq2?', '?'],
  [' https://pay.example/shop/invoice/gallery-7fq2/?amount=1 234,50 ', '?amount=1 234,50'],
  ['http://localhost:4000/invoice/gallery-7fq2?reference=%invoice_id%', '?reference=%invoice_id%'],
  ['https://pay.example/invoice/gallery-7fq2?reference=INV#12&amount=5.00', '?reference=INV'],
])(
  'the query of a pasted Payment URL stays as it is, and ends where a server stops reading: %s',
  (url, query) => {
    expect(splitPaymentUrl(url)).toEqual({ code: 'gallery-7fq2', query });
  },
);

test.each([
  '',
  'gallery-7fq2',
  'https://pay.example/pay/abc',
  'https://pay.example/invoice/',
  'javascript:/invoice/a-b',
])('what is no Payment URL is none: %j', (text) => {
  expect(splitPaymentUrl(text)).toBeNull();
});
