import { expect, test } from 'vitest';
import { deactivateLink } from '@artspay/core/payment-link/deactivate-link';
import { editLink } from '@artspay/core/payment-link/edit-link';
import { createId } from '@artspay/core/id/id';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { aToken, shownAmount, staff, underUseCases } from '#db/testing/use-cases';

const under = underUseCases();

test('a good card: one charge under the attempt’s own reference, recorded with its use', async () => {
  const { started, confirm, gateway, attempt, uses, eventNames, now } = under();
  const { link, id, reference } = await started();
  const token = aToken();
  expect(await confirm(id, { token })).toMatchObject({
    ok: true,
    value: { state: 'succeeded', attempts: 1, sequence: 3, capturedAt: now(), card: { lastFour: '4242' } },
  });
  expect(gateway.requests()).toEqual([
    {
      reference,
      idempotencyKey: `${reference}:charge`,
      amount: link.amount,
      token,
      statementDescriptor: 'SAMPLE GALLERY',
    },
  ]);
  expect(await attempt(reference)).toEqual({
    paymentId: id,
    n: 1,
    reference,
    gateway: 'scripted',
    tokenFingerprint: under().deps.hash(token),
    outcome: 'captured',
    declineCode: null,
    gatewayId: 'ch_1',
    card: { brand: 'visa', lastFour: '4242' },
    cardFingerprint: null,
    actionUrl: null,
    createdAt: now(),
    sendBefore: new Date(now().getTime() + 5_000),
    endedAt: now(),
  });
  expect(await uses(link.id)).toEqual([0, 1]);
  expect(await eventNames(id)).toEqual([
    'payment.started by payer',
    'payment.submitted by payer',
    'payment.succeeded by payer',
  ]);
});

test('with the reservation, the question how it ended is enqueued for the end of the time to send', async () => {
  const { tried, queued, uses } = under();
  const { link, reference } = await tried('good', 'lost');
  expect(await queued('resolve-attempt')).toEqual([{ data: { reference, tries: 0 }, dueInMs: 5_000 }]);
  expect(await uses(link.id)).toEqual([1, 0]);
});

test.each(['', 'two words', 'ünicode', 'x'.repeat(501), 'line\n'])('%j is no token', async (token) => {
  const { started, confirm, gateway } = under();
  const { id } = await started();
  expect(await confirm(id, { token })).toEqual({ ok: false, error: { code: 'invalid_token' } });
  expect(gateway.requests()).toEqual([]);
});

test('the longest token is one', async () => {
  const { started, confirm } = under();
  const token = aToken().padEnd(500, '~');
  expect((await confirm((await started()).id, { token })).ok).toBe(true);
});

test('without a gateway, and without a payment, nothing happens', async () => {
  const { started, confirm, payment } = under();
  const { id } = await started();
  expect(await confirm(id, {}, { gatewayFor: async () => null })).toEqual({
    ok: false,
    error: { code: 'gateway_not_set_up' },
  });
  expect((await payment(id)).state).toBe('open');
  const none = createId('pay', new Date(), new Uint8Array(10));
  expect(await confirm(none)).toEqual({ ok: false, error: { code: 'not_found' } });
});

test('the same token again answers the payment as it stands, and charges nothing', async () => {
  const { started, confirm, gateway } = under();
  const { id } = await started();
  const token = aToken('declined');
  const first = await confirm(id, { token });
  expect(first).toMatchObject({ ok: true, value: { state: 'declined', declineCode: 'declined' } });
  expect(await confirm(id, { token })).toEqual(first);
  expect(gateway.requests()).toHaveLength(1);
});

test('another card while an attempt is under way, and after success, is refused', async () => {
  const { tried, confirm, gateway } = under();
  for (const wire of ['lost', 'clear'] as const) {
    const { id } = await tried('good', wire);
    const sent = gateway.requests().length;
    expect(await confirm(id)).toEqual({ ok: false, error: { code: 'wrong_state' } });
    expect(gateway.requests()).toHaveLength(sent);
  }
});

test('declined, then another card: a new attempt under a new reference, its decline forgotten', async () => {
  const { tried, confirm, attempt, eventNames } = under();
  const { id, reference } = await tried('declined');
  expect(await confirm(id)).toMatchObject({
    ok: true,
    value: { state: 'succeeded', attempts: 2, declineCode: null },
  });
  expect(await attempt(reference)).toMatchObject({ outcome: 'declined', declineCode: 'declined' });
  expect(await attempt(attemptReference(id, 2))).toMatchObject({ outcome: 'captured', n: 2 });
  expect((await eventNames(id)).slice(2)).toEqual([
    'payment.declined by payer',
    'payment.retried by payer',
    'payment.succeeded by payer',
  ]);
});

test.each([
  { amount: '120.01', currency: 'AUD' },
  { amount: '120.00', currency: 'NZD' },
  { amount: '120.00', currency: 'XX' },
  { amount: '120,00', currency: 'AUD' },
])('who saw $amount $currency on the button does not pay A$120', async (shown) => {
  const { started, confirm, gateway, uses } = under();
  const { link, id } = await started();
  expect(await confirm(id, { shownAmount: shown })).toEqual({
    ok: false,
    error: { code: 'details_changed' },
  });
  expect(gateway.requests()).toEqual([]);
  expect(await uses(link.id)).toEqual([0, 0]);
});

test('a link that was edited, deactivated, is being paid or was paid meanwhile: each is said, nothing is charged', async () => {
  const { deps, scope, started, start, confirm, gateway } = under();
  const edited = await started();
  const amount = { amount: '5.00', currency: 'AUD' };
  await editLink(deps, scope, { id: edited.link.id, version: 1, amount }, staff);
  expect(await confirm(edited.id)).toEqual({ ok: false, error: { code: 'details_changed' } });

  const gone = await started();
  await deactivateLink(deps, scope, gone.link.id, staff);
  expect(await confirm(gone.id)).toEqual({ ok: false, error: { code: 'deactivated' } });
  expect(gateway.requests()).toEqual([]);

  for (const [wire, code] of [
    ['lost', 'payment_pending'],
    ['clear', 'already_paid'],
  ] as const) {
    const first = await started();
    const second = await start(first.link);
    if (!second.ok) throw new Error(second.error.code);
    await confirm(first.id, { token: aToken('good', wire) });
    const sent = gateway.requests().length;
    expect(await confirm(second.value.id)).toEqual({ ok: false, error: { code } });
    expect(gateway.requests()).toHaveLength(sent);
  }
});

test('a process that slept through its time to send sends nothing', async () => {
  const { started, confirm, gateway } = under();
  const after = async (ms: number) => {
    const { id } = await started();
    let asked = 0;
    return confirm(id, {}, { monotonicMs: () => 7 + (asked++ === 0 ? 0 : ms) });
  };
  expect(await after(5_000)).toMatchObject({ ok: true, value: { state: 'processing' } });
  expect(gateway.requests()).toEqual([]);
  expect(await after(4_999)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
});

test('no clear answer: the payment stays under way and keeps its use', async () => {
  const { started, confirm, uses } = under();
  const { link, id } = await started();
  expect(await confirm(id, { token: aToken('good', 'cut') })).toMatchObject({
    ok: true,
    value: { state: 'processing', capturedAt: null },
  });
  expect(await uses(link.id)).toEqual([1, 0]);
});

test('a refusal of the request is a decline with its code, and gives the use back', async () => {
  const { tried, payment, attempt, uses } = under();
  const { link, id, reference } = await tried('refused');
  expect(await payment(id)).toMatchObject({
    state: 'declined',
    declineCode: 'card_details_expired',
    card: null,
  });
  expect(await attempt(reference)).toMatchObject({ outcome: 'declined', gatewayId: null, card: null });
  expect(await uses(link.id)).toEqual([0, 0]);
});

test('approved in part: given back at the gateway, and declined', async () => {
  const { tried, payment, gateway, uses } = under();
  const { link, id } = await tried('half');
  expect(await payment(id)).toMatchObject({ state: 'declined', declineCode: 'declined', capturedAt: null });
  expect(gateway.all()).toMatchObject([{ result: { state: 'voided' } }]);
  expect(await uses(link.id)).toEqual([0, 0]);
});

test('proof is asked for: its address is kept until it is given', async () => {
  const { tried, attempt, payment } = under();
  const { id, reference } = await tried('proof');
  expect((await payment(id)).state).toBe('action_required');
  expect(await attempt(reference)).toMatchObject({
    outcome: 'open',
    actionUrl: 'https://gateway.example/3ds',
  });
});

test('an answer that comes after others were heard is not recorded over them: what stands now is asked', async () => {
  const { tried, gateway, hint, answerAll, payment, eventNames } = under();
  const { id, reference } = await tried('proof', 'slow');
  await hint(reference);
  const [charge] = gateway.all();
  if (charge === undefined) throw new Error('nothing was charged');
  gateway.prove(charge);
  gateway.settle(charge, 'captured');
  await answerAll();
  expect((await payment(id)).state).toBe('succeeded');
  expect((await eventNames(id)).slice(2)).toEqual([
    'payment.action_required by system',
    'payment.authenticated by payer',
    'payment.succeeded by payer',
  ]);
});

test('an answer that was overtaken while the gateway is down leaves the payment as it stands', async () => {
  const { tried, gateway, hint, answerAll, payment } = under();
  const { id, reference } = await tried('proof', 'slow');
  await hint(reference);
  gateway.line.isDown = true;
  await answerAll();
  expect((await payment(id)).state).toBe('action_required');
});

test('the price agreed is what is charged, whatever the button’s way to write it', async () => {
  const { started, confirm, gateway } = under();
  const { id, link } = await started();
  expect((await confirm(id, { shownAmount: { ...shownAmount, amount: '120' } })).ok).toBe(true);
  expect(gateway.requests()[0]?.amount).toEqual(link.amount);
});
