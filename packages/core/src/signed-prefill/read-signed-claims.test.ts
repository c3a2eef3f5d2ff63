import { expect, test } from 'vitest';
import { readSignedClaims } from '#core/signed-prefill/read-signed-claims';
import { amountOf, noon } from '#core/testing/builders';

const subject = 'link:0123456789abcdef';
const { currency } = amountOf(1n);
const expected = { subject, currency, now: noon } as const;
const exp = noon.getTime() / 1_000 + 60;
const good = { sub: subject, exp, iat: exp - 60, amount: '50.00', currency, reference: 'INV-7' };

test('amount, currency and reference are read, each through its own door', () => {
  expect(readSignedClaims(good, expected)).toEqual({
    ok: true,
    value: { amount: amountOf(5_000n), reference: 'INV-7' },
  });
});

test('a link leaves to itself what is not signed; a Payment URL needs all of it', () => {
  expect(readSignedClaims({ sub: subject, exp }, expected)).toEqual({
    ok: true,
    value: { amount: null, reference: null },
  });
  const invoice = { ...expected, subject: 'invoice:gallery-abc' } as const;
  for (const missing of [{ amount: undefined, currency: undefined }, { reference: undefined }])
    expect(readSignedClaims({ ...good, sub: 'invoice:gallery-abc', ...missing }, invoice)).toEqual({
      ok: false,
      error: 'signature_malformed',
    });
});

const at = (ms: number) => readSignedClaims(good, { ...expected, now: new Date(ms) });

test('it expires at the very second that it names', () => {
  expect(at(exp * 1_000 - 1).ok).toBe(true);
  expect(at(exp * 1_000)).toEqual({ ok: false, error: 'signature_expired' });
});

test('what is signed for another link or Payment URL is foreign', () => {
  for (const sub of ['link:fedcba9876543210', 'invoice:0123456789abcdef'])
    expect(readSignedClaims({ ...good, sub }, expected)).toEqual({ ok: false, error: 'signature_foreign' });
});

test.each([
  ['no object', 'text'],
  ['a list', [good]],
  ['nothing', null],
  ['without expiry', { ...good, exp: undefined }],
  ['an expiry in words', { ...good, exp: 'tomorrow' }],
  ['without subject', { ...good, sub: undefined }],
  ['a misspelt claim', { ...good, amuont: '1.00' }],
  ['an amount as a number', { ...good, amount: 50 }],
  ['an amount without currency', { ...good, currency: undefined }],
  ['a currency without amount', { ...good, amount: undefined }],
  ['another currency', { ...good, currency: 'USD' }],
  ['an amount of nothing', { ...good, amount: '0.00' }],
  ['an empty reference', { ...good, reference: '' }],
  ['a card number as reference', { ...good, reference: '4242 4242 4242 4242' }],
])('%s is refused whole', (_name, claims) => {
  expect(readSignedClaims(claims, expected)).toEqual({ ok: false, error: 'signature_malformed' });
});
