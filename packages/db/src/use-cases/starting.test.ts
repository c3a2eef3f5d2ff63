import type { StartPaymentInput } from '@artspay/core/payment/start-payment';
import { startPayment } from '@artspay/core/payment/start-payment';
import { expect, test } from 'vitest';
import { aLinkCode } from '#db/testing/builders';
import { aPayerKey, aToken, shownAmount, underUseCases } from '#db/testing/use-cases';

const under = underUseCases();

test('the terms are agreed and written down with their event; nothing is charged', async () => {
  const { link, start, gateway, now, eventNames } = under();
  const of = await link();
  const started = await start(of);
  if (!started.ok) throw new Error(started.error.code);
  expect(started.value).toEqual({
    id: started.value.id,
    payableId: of.id,
    state: 'open',
    terms: { amount: of.amount, reference: of.reference },
    payee: { name: 'Sample Gallery', statementDescriptor: 'SAMPLE GALLERY' },
    asked: { amount: of.amount, reference: of.reference },
    payableVersion: 1,
    attempts: 0,
    sequence: 1,
    card: null,
    declineCode: null,
    createdAt: now(),
    updatedAt: now(),
    capturedAt: null,
  });
  expect(await eventNames(started.value.id)).toEqual(['payment.started by payer']);
  expect(gateway.requests()).toEqual([]);
});

const refusals: readonly (readonly [string, Partial<StartPaymentInput>, object])[] = [
  ['a short key', { payerKey: 'x'.repeat(21) }, { code: 'invalid_payer_key' }],
  ['a long key', { payerKey: 'x'.repeat(129) }, { code: 'invalid_payer_key' }],
  ['a key with a space', { payerKey: `${'x'.repeat(22)} ` }, { code: 'invalid_payer_key' }],
  ['a key after a space', { payerKey: ` ${'x'.repeat(22)}` }, { code: 'invalid_payer_key' }],
  ['no currency', { currency: 'XX' }, { code: 'invalid_currency' }],
  ['no number', { amount: 'x' }, { code: 'invalid_amount', why: 'not_a_number' }],
  ['a part of a cent', { amount: '1.001' }, { code: 'invalid_amount', why: 'too_many_decimals' }],
  ['nothing', { amount: '0.00' }, { code: 'invalid_amount', why: 'zero' }],
  ['an empty reference', { reference: ' ' }, { code: 'invalid_reference', why: 'empty' }],
  ['a card number', { reference: '4242 4242 4242 4242' }, { code: 'invalid_reference', why: 'card_number' }],
  ['another currency', { currency: 'NZD' }, { code: 'currency_fixed' }],
  ['another amount', { amount: '119.99' }, { code: 'details_fixed', field: 'amount' }],
  ['an unknown code', { payable: { kind: 'link', code: aLinkCode() } }, { code: 'not_found' }],
  ['what is no code', { payable: { kind: 'link', code: 'x' } }, { code: 'not_found' }],
];
test.each(refusals)('%s is refused', async (_, input, error) => {
  const { link, start } = under();
  expect(await start(await link(), input)).toEqual({ ok: false, error });
});

test('keys of 22 to 128 characters are keys', async () => {
  const { link, start } = under();
  for (const length of [22, 128])
    expect((await start(await link(), { payerKey: 'k'.repeat(length) })).ok).toBe(true);
});

test('without a gateway nothing is started', async () => {
  const { deps, scope, link } = under();
  const { code, reference } = await link();
  const input = {
    payerKey: aPayerKey(),
    ...shownAmount,
    reference,
    signed: null,
    payable: { kind: 'link', code },
  } as const;
  expect(await startPayment({ ...deps, gatewayFor: async () => null }, scope, input)).toEqual({
    ok: false,
    error: { code: 'gateway_not_set_up' },
  });
});

test('the same key with the same request answers the same payment, also once the link is paid', async () => {
  const { link, start, confirm } = under();
  const of = await link();
  const payerKey = aPayerKey();
  const first = await start(of, { payerKey });
  expect(await start(of, { payerKey })).toEqual(first);
  if (!first.ok) throw new Error(first.error.code);
  await confirm(first.value.id);
  expect(await start(of, { payerKey })).toMatchObject({
    ok: true,
    value: { id: first.value.id, state: 'succeeded' },
  });
});

test('the same key with another amount, currency, reference or payable is refused or another payment', async () => {
  const { link, start } = under();
  const of = await link({ payerMayEdit: 'both' });
  const payerKey = aPayerKey();
  expect((await start(of, { payerKey })).ok).toBe(true);
  for (const other of [{ amount: '1.00' }, { reference: 'Mine' }, { currency: 'NZD' }])
    expect(await start(of, { payerKey, ...other })).toEqual({ ok: false, error: { code: 'key_reused' } });
  expect((await start(await link(), { payerKey })).ok).toBe(true);
});

test('a link that is deactivated, being paid or paid is not started on', async () => {
  const { link, start } = under();
  for (const [given, code] of [
    [{ deactivatedAt: new Date() }, 'deactivated'],
    [{ usesReserved: 1 }, 'payment_pending'],
    [{ usesSucceeded: 1 }, 'already_paid'],
  ] as const)
    expect(await start(await link(given))).toEqual({ ok: false, error: { code } });
});

const invoice = (reference: string, payAgain = false, amount = '120.00'): StartPaymentInput => ({
  payerKey: aPayerKey(),
  amount,
  currency: 'AUD',
  reference,
  signed: null,
  payable: { kind: 'invoice', payAgain },
});

test('an invoice is one payable by its reference: paid once, and again only on purpose, one payer at a time', async () => {
  const { deps, scope, confirm } = under();
  const start = (input: StartPaymentInput) => startPayment(deps, scope, input);
  const [first, other] = [await start(invoice('INV-1')), await start(invoice('INV-1'))];
  if (!first.ok || !other.ok) throw new Error('not started');
  expect(other.value.payableId).toBe(first.value.payableId);
  expect(first.value).toMatchObject({ payableVersion: 0, asked: { amount: null, reference: 'INV-1' } });

  expect((await confirm(first.value.id)).ok).toBe(true);
  expect(await start(invoice('INV-1'))).toEqual({ ok: false, error: { code: 'already_paid' } });
  expect(await confirm(other.value.id)).toEqual({ ok: false, error: { code: 'already_paid' } });

  const again = await start(invoice('INV-1', true));
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value).toMatchObject({ payableId: first.value.payableId, payableVersion: 1 });
  expect(await start(invoice('INV-1'))).toEqual({ ok: false, error: { code: 'already_paid' } });
  await confirm(again.value.id, { token: aToken('good', 'lost') });
  expect(await start(invoice('INV-1', true))).toEqual({ ok: false, error: { code: 'payment_pending' } });
});

test('the key of an invoice remembers whether it was to be paid again', async () => {
  const { deps, scope } = under();
  const first = invoice('INV-2');
  expect((await startPayment(deps, scope, first)).ok).toBe(true);
  const again = { ...first, payable: { kind: 'invoice', payAgain: true } } as const;
  expect(await startPayment(deps, scope, again)).toEqual({ ok: false, error: { code: 'key_reused' } });
});
