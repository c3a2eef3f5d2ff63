import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyLifeMs, parseIdempotencyKey } from '#core/idempotency/idempotency-key';

test.each([
  'a',
  '0',
  'refund-INV-1001-1',
  'order:1001/refund#2',
  'x'.repeat(128),
  '9f1c2f0e-5b7a-4d2c-8a31-6b1f0c9d2e44',
  '12345678-1234-4123-8123-123456789012',
  '42424242-4242-4242-8242-424242424242',
])('%s is a key', (text) => {
  expect(parseIdempotencyKey(text)).toEqual({ ok: true, value: text });
});

test.each(['', ' ', 'a b', 'a\n', '\ta', 'clé', 'x'.repeat(129), 'a\u0000', 'a\u200bb', '４２'])(
  '%j is none',
  (text) => {
    expect(parseIdempotencyKey(text)).toEqual({ ok: false, error: 'malformed' });
  },
);

test.each(['4242424242424242', '4242-4242-4242-4242', 'pay:4242424242424242', 'refund-of-4242424242424242'])(
  '%s holds a card number',
  (text) => {
    expect(parseIdempotencyKey(text)).toEqual({ ok: false, error: 'card_number' });
  },
);

test('every UUID is a key: a client that makes them is never refused by chance', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(parseIdempotencyKey(uuid).ok).toBe(true);
      expect(parseIdempotencyKey(uuid.toUpperCase()).ok).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a key is taken as it is: nothing is trimmed, folded or cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 140 }), (text) => {
      const parsed = parseIdempotencyKey(text);
      expect(parsed.ok ? parsed.value : text).toBe(text);
    }),
  );
});

test('a key stands for 30 days', () => {
  expect(keyLifeMs).toBe(2_592_000_000);
});
