import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decideEdit, type EditLinkInput } from '#core/payment-link/edit-link';
import { aLink, amountOf, noon } from '#core/testing/builders';
import { fail, ok } from '#core/result';

const later = new Date('2026-11-22T13:00:00Z');
const link = aLink({ description: 'Untitled (blue)' });

const edit = (but: Partial<EditLinkInput> = {}): EditLinkInput => ({ id: link.id, version: 1, ...but });

test('changes what is given, keeps the rest, raises the version by one', () => {
  expect(decideEdit(link, link, edit({ amount: { amount: '99.5', currency: 'NZD' } }), later)).toEqual(
    ok({
      ...link,
      currency: amountOf(0n, 'NZD').currency,
      amount: amountOf(9950n, 'NZD'),
      version: 2,
      updatedAt: later,
    }),
  );
  expect(decideEdit(link, link, edit({ reference: 'INV-1002', payerMayEdit: 'both' }), later)).toEqual(
    ok({ ...link, reference: 'INV-1002', payerMayEdit: 'both', version: 2, updatedAt: later }),
  );
});

test.each([null, '', ' '])('a description of %j removes it', (description) => {
  expect(decideEdit(link, link, edit({ description }), later)).toEqual(
    ok({ ...link, description: null, version: 2, updatedAt: later }),
  );
});

test.each([
  {},
  { reference: null, payerMayEdit: null, currency: null, minimumAmount: null, expiry: null, useLimit: 1 },
  { currency: 'AUD', suggestedAmounts: [] },
  { amount: { amount: '1234.5', currency: 'AUD' }, reference: ' INV-1001 ', description: 'Untitled (blue)' },
])('an edit that changes nothing answers the very same link: %j', (but) => {
  const decided = decideEdit(link, link, edit(but), later);
  expect(decided.ok && decided.value).toBe(link);
});

test.each([
  ['reserved', { usesReserved: 1 }],
  ['taken', { usesSucceeded: 1 }],
  ['taken, one of several', { useLimit: 3, usesSucceeded: 1 }],
])('what is asked for is fixed once a use is %s', (_, but) => {
  const refused = aLink(but);
  expect(decideEdit(refused, refused, edit({ reference: 'X' }), later)).toEqual(
    fail({ code: 'LINK_HAS_PAYMENT', path: [], current: refused }),
  );
});

const size = { kind: 'choice', label: 'Size', required: true, options: ['S', 'M'] } as const;
const terms = { kind: 'consent', label: 'Terms', required: true, wording: 'I agree.' } as const;

test('what the payer is asked is changed as a whole, removed by null, and kept where it is absent', () => {
  const asking = aLink({ customFields: [size, terms] });
  const decide = (but: Partial<EditLinkInput>) => decideEdit(asking, asking, edit(but), later);
  expect(decide({ customFields: [terms, size] })).toMatchObject({
    value: { customFields: [terms, size], version: 2 },
  });
  expect(decide({ customFields: null })).toMatchObject({ value: { customFields: [], version: 2 } });
  expect(decide({ reference: 'X' })).toMatchObject({ value: { customFields: [size, terms], version: 2 } });
  for (const same of [[size, terms], undefined]) expect(decide({ customFields: same })).toEqual(ok(asking));
  for (const [changed, change] of [
    [size, { label: 'Sizes' }],
    [size, { required: false }],
    [size, { options: ['M', 'S'] }],
    [size, { options: ['S', 'M', 'L'] }],
    [terms, { wording: 'I do agree.' }],
  ] as const)
    expect(
      decide({
        customFields: [size, terms].map((field) => (field === changed ? { ...field, ...change } : field)),
      }),
    ).toMatchObject({ value: { version: 2 } });
});

test('refused after deactivation', () => {
  const refused = aLink({ deactivatedAt: noon, version: 2 });
  expect(decideEdit(refused, refused, edit({ version: 2 }), later)).toEqual(
    fail({ code: 'LINK_DEACTIVATED', path: [], current: refused }),
  );
});

test.each([0, 1, 3, -1, Number.NaN])('refused when version %s is not the one that stands', (version) => {
  const refused = aLink({ version: 2 });
  expect(decideEdit(refused, refused, edit({ version }), later)).toEqual(
    fail({ code: 'LINK_CHANGED', path: ['version'], current: refused }),
  );
});

test.each([
  [{ amount: { amount: '0', currency: 'AUD' } }, ['amount', 'amount']],
  [{ amount: { amount: '1', currency: 'XXX' } }, ['amount', 'currency']],
  [{ reference: '' }, ['reference']],
  [{ reference: '4242 4242 4242 4242' }, ['reference']],
  [{ description: 'a\u0007' }, ['description']],
])('refuses bad input at its field: %j', (but, path) => {
  expect(decideEdit(link, link, edit(but), later)).toMatchObject({ ok: false, error: { path } });
});

test('no edit touches identity, code, uses or creation', () => {
  const fields = fc.record(
    {
      amount: fc.record({
        amount: fc.constantFrom('1', '2.50', '0', 'x'),
        currency: fc.constantFrom('AUD', 'JPY'),
      }),
      reference: fc.string({ maxLength: 8 }),
      description: fc.option(fc.string({ maxLength: 8 })),
      payerMayEdit: fc.constantFrom('nothing', 'amount', 'both'),
      minimumAmount: fc.constantFrom(null, '1', '1000'),
      useLimit: fc.constantFrom(null, 1, 7, 0),
      expiry: fc.constantFrom(null, { dateTime: '2026-12-24T17:00', timeZone: 'UTC' }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fields, (but) => {
      const decided = decideEdit(link, link, edit(but), later);
      if (!decided.ok) return;
      const {
        currency,
        amount,
        amountRules,
        reference,
        description,
        payerMayEdit,
        useLimit,
        expiry,
        version,
        updatedAt,
      } = decided.value;
      expect(decided.value).toEqual({
        ...link,
        currency,
        amount,
        amountRules,
        useLimit,
        expiry,
        reference,
        description,
        payerMayEdit,
        version,
        updatedAt,
      });
      expect(version === 2).toBe(decided.value !== link);
    }),
  );
});

const expiry = { dateTime: '2026-12-24T17:00', timeZone: 'Australia/Sydney' };
const christmas = { at: new Date('2026-12-24T06:00:00Z'), timeZone: 'Australia/Sydney' };

test('how often and until when change also once it was paid, even when it was paid as often as it could be', () => {
  const paid = aLink({ useLimit: 2, usesSucceeded: 2, version: 5 });
  expect(decideEdit(paid, paid, edit({ version: 5, useLimit: 3, expiry }), later)).toEqual(
    ok({ ...paid, useLimit: 3, expiry: christmas, version: 6, updatedAt: later }),
  );
  const held = aLink({ usesReserved: 1 });
  expect(decideEdit(held, held, edit({ useLimit: 7 }), later)).toMatchObject({
    ok: true,
    value: { useLimit: 7, usesReserved: 1 },
  });
});

test('a limit is never lowered below what is held and was paid', () => {
  const uses = fc.record({
    reserved: fc.nat({ max: 4 }),
    succeeded: fc.nat({ max: 4 }),
    free: fc.nat({ max: 3 }),
  });
  fc.assert(
    fc.property(uses, fc.integer({ min: 1, max: 12 }), ({ reserved, succeeded, free }, useLimit) => {
      const taken = { usesReserved: reserved, usesSucceeded: succeeded };
      const standing = aLink({ ...taken, useLimit: Math.max(1, reserved + succeeded + free) });
      const decided = decideEdit(standing, taken, edit({ useLimit }), later);
      const refusal = fail({ code: 'INVALID_INPUT', path: ['useLimit'], why: 'use_limit_below_uses' });
      const isTooLow = useLimit < reserved + succeeded;
      expect(decided).toMatchObject(isTooLow ? refusal : { ok: true, value: { useLimit, ...taken } });
    }),
  );
});

test('a limit that comes counts the payments made without one; a limit that goes counts nothing', () => {
  const unlimited = aLink({ useLimit: null });
  const taken = { usesReserved: 1, usesSucceeded: 3 };
  expect(decideEdit(unlimited, taken, edit({ useLimit: 4 }), later)).toMatchObject({
    ok: true,
    value: { useLimit: 4, ...taken },
  });
  expect(decideEdit(unlimited, taken, edit({ useLimit: 3 }), later)).toMatchObject({
    error: { why: 'use_limit_below_uses' },
  });
  const limited = aLink({ useLimit: 7, ...taken });
  expect(decideEdit(limited, limited, edit({ useLimit: null }), later)).toMatchObject({
    ok: true,
    value: { useLimit: null, usesReserved: 0, usesSucceeded: 0 },
  });
});

test('payments of a link without limit fix what is asked for, too', () => {
  const unlimited = aLink({ useLimit: null });
  const taken = { usesReserved: 0, usesSucceeded: 1 };
  expect(
    decideEdit(unlimited, taken, edit({ currency: 'NZD', amount: null, payerMayEdit: 'amount' }), later),
  ).toEqual(fail({ code: 'LINK_HAS_PAYMENT', path: [], current: unlimited }));
  expect(decideEdit(unlimited, taken, edit({ expiry }), later).ok).toBe(true);
});

test('an expiry is set, moved, removed; what it was stays when nothing is said', () => {
  const expiring = aLink({ expiry: christmas });
  const change = (but: Partial<EditLinkInput>) => decideEdit(expiring, expiring, edit(but), later);
  expect(change({})).toEqual(ok(expiring));
  expect(change({ expiry })).toEqual(ok(expiring));
  expect(change({ expiry: null })).toMatchObject({ value: { expiry: null, version: 2 } });
  expect(change({ expiry: { ...expiry, timeZone: 'UTC' } })).toMatchObject({
    value: { expiry: { at: new Date('2026-12-24T17:00:00Z'), timeZone: 'UTC' } },
  });
  expect(change({ expiry: { ...expiry, dateTime: '2026-11-22T12:00' } })).toMatchObject({
    error: { path: ['expiry', 'dateTime'], why: 'in_the_past' },
  });
});

test('a signature can be asked for at any time, also once it was paid', () => {
  const paid = aLink({ useLimit: null });
  const once = { usesReserved: 0, usesSucceeded: 1 };
  const required = decideEdit(paid, once, edit({ id: paid.id, signatureRequired: true }), later);
  expect(required).toMatchObject({ value: { signatureRequired: true, version: 2 } });
  expect(decideEdit(paid, once, edit({ id: paid.id, signatureRequired: false }), later)).toEqual(ok(paid));
});

test('an expired link is edited without its expiry being judged again, and extended', () => {
  const over = { at: new Date('2026-11-20T01:00:00Z'), timeZone: 'Australia/Sydney' };
  const expired = aLink({ expiry: over });
  const same = { dateTime: '2026-11-20T12:00', timeZone: 'Australia/Sydney' };
  expect(decideEdit(expired, expired, edit({ reference: 'INV-1002', expiry: same }), later)).toMatchObject({
    ok: true,
    value: { reference: 'INV-1002', expiry: over },
  });
  expect(decideEdit(expired, expired, edit({ expiry }), later)).toMatchObject({
    ok: true,
    value: { expiry: christmas },
  });
});

test('an amount goes and comes: the payer decides, and then does not', () => {
  const open = decideEdit(
    link,
    link,
    edit({ amount: null, payerMayEdit: 'amount', suggestedAmounts: ['20'] }),
    later,
  );
  if (!open.ok) throw new Error(open.error.code);
  expect(open.value).toMatchObject({
    amount: null,
    currency: 'AUD',
    amountRules: { suggested: [amountOf(2_000n)] },
  });
  expect(
    decideEdit(open.value, open.value, edit({ version: 2, payerMayEdit: 'nothing' }), later),
  ).toMatchObject({
    error: { path: ['amount'], why: 'amount_missing' },
  });
  const fixed = edit({
    version: 2,
    payerMayEdit: 'nothing',
    suggestedAmounts: null,
    amount: { amount: '30', currency: 'NZD' },
  });
  expect(decideEdit(open.value, open.value, fixed, later)).toMatchObject({
    value: { amount: amountOf(3_000n, 'NZD'), currency: 'NZD', amountRules: { suggested: [] }, version: 3 },
  });
  expect(decideEdit(link, link, edit({ currency: 'NZD' }), later)).toMatchObject({
    error: { path: ['currency'], why: 'currency_differs' },
  });
});
