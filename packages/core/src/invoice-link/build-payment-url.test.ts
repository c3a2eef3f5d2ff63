import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  buildHarvestUrl,
  createPaymentUrlCode,
  parsePaymentUrlCode,
} from '#core/invoice-link/build-payment-url';
import { readInvoiceRequest } from '#core/invoice-link/read-invoice-request';
import { readPaymentUrlQuery } from '#core/invoice-link/read-payment-url';
import { currency } from '#core/money/testing/arbitrary-money';
import { anyText } from '#core/text/testing/any-text';

const AUD = currency('AUD');
const code = createPaymentUrlCode('Sample Gallery', new Uint8Array(8));

test.each(['https://pay.example', 'https://pay.example/', 'https://pay.example//'])(
  'the URL to paste below %s has Harvest’s variables with literal percent signs, the amount last',
  (publicUrl) => {
    expect(buildHarvestUrl(publicUrl, code, AUD)).toBe(
      'https://pay.example/invoice/sample-gallery-000000000000?reference=%invoice_id%&currency=AUD&amount=%invoice_amount%',
    );
  },
);

test('filled in as Harvest does, it is read; opened from the template, it says so', () => {
  const [, query = ''] = buildHarvestUrl('https://pay.example', code, AUD).split('?');
  const filled = query.replace('%invoice_id%', '1001').replace('%invoice_amount%', '$1,234.50');
  const format = { currency: AUD, decimalMark: null };
  expect(readInvoiceRequest(readPaymentUrlQuery(filled), format)).toMatchObject({
    kind: 'READ',
    reference: '1001',
    amount: { minor: 123450n },
  });
  expect(readInvoiceRequest(readPaymentUrlQuery(query), format).kind).toBe('NOT_REPLACED');
});

test.each([
  ['Sample Gallery', 'sample-gallery'],
  ['  Galería Ñandú  ', 'galeria-nandu'],
  ['Straße & Söhne GmbH', 'strasse-sohne-gmbh'],
  ['Ærø Kunst', 'aero-kunst'],
  ['Łódź', 'lodz'],
  ['ﬁne Ａrt', 'fine-art'],
  ["Artist's Studio №5", 'artists-studio-no5'],
  ['İstanbul Işık', 'istanbul-isik'],
  ['画廊 東京', 'pay'],
  ['画廊 Tokyo', 'tokyo'],
  ['معرض', 'pay'],
  ['—', 'pay'],
  ['', 'pay'],
  ['The Very Long Name of an Arts Foundation', 'the-very-long-name-of-an'],
  ['x'.repeat(100), 'x'.repeat(24)],
  ['../../etc?a=b#c', 'etc-a-b-c'],
])('the code of %j begins with %s', (name, slug) => {
  expect(createPaymentUrlCode(name, new Uint8Array(8))).toBe(`${slug}-000000000000`);
});

test('whatever the name, the code is short and safe in an address, and its own door takes it', () => {
  fc.assert(
    fc.property(anyText(60), fc.uint8Array({ minLength: 8, maxLength: 16 }), (name, random) => {
      const made = createPaymentUrlCode(name, random);
      expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-hjkmnp-tv-z]{12}$/);
      expect(made.length).toBeLessThanOrEqual(37);
      expect(parsePaymentUrlCode(made)).toBe(made);
    }),
  );
});

test.each([
  '',
  'gallery',
  '-a',
  'a-',
  'a--b',
  'A-b',
  'a b-c',
  'a-b/c',
  'é-a',
  'a-b\n',
  `a-${'b'.repeat(63)}`,
])('no code: %j', (text) => {
  expect(parsePaymentUrlCode(text)).toBeNull();
});
