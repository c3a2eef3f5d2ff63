import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decideEdit, type EditLinkInput } from '#core/payment-link/edit-link';
import { aLink, amountOf, noon } from '#core/testing/builders';
import { fail, ok } from '#core/result';

const later = new Date('2026-11-22T13:00:00Z');
const link = aLink({ description: 'Untitled (blue)' });

const edit = (but: Partial<EditLinkInput> = {}): EditLinkInput => ({ id: link.id, version: 1, ...but });

test('changes what is given, keeps the rest, raises the version by one', () => {
  expect(decideEdit(link, edit({ amount: { amount: '99.5', currency: 'NZD' } }), later)).toEqual(
    ok({ ...link, amount: amountOf(9950n, 'NZD'), version: 2, updatedAt: later }),
  );
  expect(decideEdit(link, edit({ reference: 'INV-1002', payerMayEdit: true }), later)).toEqual(
    ok({ ...link, reference: 'INV-1002', payerMayEdit: true, version: 2, updatedAt: later }),
  );
});

test.each([null, '', ' '])('a description of %j removes it', (description) => {
  expect(decideEdit(link, edit({ description }), later)).toEqual(
    ok({ ...link, description: null, version: 2, updatedAt: later }),
  );
});

test.each([
  {},
  { amount: null, reference: null, payerMayEdit: null },
  { amount: { amount: '1234.5', currency: 'AUD' }, reference: ' INV-1001 ', description: 'Untitled (blue)' },
])('an edit that changes nothing answers the very same link: %j', (but) => {
  const decided = decideEdit(link, edit(but), later);
  expect(decided.ok && decided.value).toBe(link);
});

test.each([
  ['reserved', { usesReserved: 1 }],
  ['taken', { usesSucceeded: 1 }],
  ['taken, one of several', { useLimit: 3, usesSucceeded: 1 }],
  ['taken, and deactivated since', { usesSucceeded: 1, deactivatedAt: noon, version: 2 }],
])('refused once a use is %s', (_, but) => {
  const refused = aLink(but);
  expect(decideEdit(refused, edit({ reference: 'X' }), later)).toEqual(
    fail({ code: 'LINK_HAS_PAYMENT', path: [], current: refused }),
  );
});

test('refused after deactivation', () => {
  const refused = aLink({ deactivatedAt: noon, version: 2 });
  expect(decideEdit(refused, edit({ version: 2 }), later)).toEqual(
    fail({ code: 'LINK_DEACTIVATED', path: [], current: refused }),
  );
});

test.each([0, 1, 3, -1, Number.NaN])('refused when version %s is not the one that stands', (version) => {
  const refused = aLink({ version: 2 });
  expect(decideEdit(refused, edit({ version }), later)).toEqual(
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
  expect(decideEdit(link, edit(but), later)).toMatchObject({ ok: false, error: { path } });
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
      payerMayEdit: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fields, (but) => {
      const decided = decideEdit(link, edit(but), later);
      if (!decided.ok) return;
      const { amount, reference, description, payerMayEdit, version, updatedAt } = decided.value;
      expect(decided.value).toEqual({
        ...link,
        amount,
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
