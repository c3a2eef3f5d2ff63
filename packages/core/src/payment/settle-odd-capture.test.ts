import { expect, test } from 'vitest';
import type { FindAnswer, Gateway, GatewaySnapshot } from '#core/gateway/gateway';
import type { Money } from '#core/money/money';
import { settleOddCapture } from '#core/payment/settle-odd-capture';
import { amountOf, anAttempt, aPayment } from '#core/testing/builders';
import { deafGateway } from '#core/testing/deaf-gateway';

const { reference } = anAttempt(aPayment({ attempts: 1 }));
const asked = amountOf(123_450n);
const snapshotOf = (result: GatewaySnapshot['result']): GatewaySnapshot => ({
  reference,
  gatewayId: 'ch_1',
  amount: asked,
  card: null,
  result,
  refunds: [],
  disputes: [],
});
const captured = (amount: Money): FindAnswer => ({
  kind: 'found',
  snapshot: snapshotOf({ state: 'captured', captured: amount }),
});

/** Answers each void with `answer`, and counts them. */
const gatewayThatVoids = (answer: FindAnswer) => {
  const voided: string[] = [];
  const gateway: Gateway = {
    ...deafGateway,
    void: async (of) => {
      voided.push(of);
      return answer;
    },
  };
  return { gateway, voided };
};

test('a part is voided, and what stands afterwards is answered, also when that is not known', async () => {
  for (const answer of [
    { kind: 'found', snapshot: snapshotOf({ state: 'voided' }) },
    { kind: 'unavailable', why: 'cut' },
  ] as const) {
    const { gateway, voided } = gatewayThatVoids(answer);
    expect(await settleOddCapture(gateway, asked, captured(amountOf(61_725n)))).toEqual(answer);
    expect(voided).toEqual([reference]);
  }
});

const refundOf = (minor: bigint, state: 'pending' | 'succeeded' | 'failed') =>
  ({ gatewayId: `re_${minor}`, reference: null, amount: amountOf(minor), state }) as const;

test('what was captured oddly and refunded whole at the gateway is answered as voided, and not voided again', async () => {
  const { gateway, voided } = gatewayThatVoids({ kind: 'not_found' });
  const odd = amountOf(200_000n);
  const capturedWith = (refunds: GatewaySnapshot['refunds']): FindAnswer => ({
    kind: 'found',
    snapshot: { ...snapshotOf({ state: 'captured', captured: odd }), refunds },
  });
  const whole = capturedWith([refundOf(150_000n, 'succeeded'), refundOf(50_000n, 'succeeded')]);
  expect(await settleOddCapture(gateway, asked, whole)).toEqual({
    kind: 'found',
    snapshot: snapshotOf({ state: 'voided' }),
  });
  const notYet = capturedWith([refundOf(150_000n, 'succeeded'), refundOf(50_000n, 'pending')]);
  expect(await settleOddCapture(gateway, asked, notYet)).toBe(notYet);
  expect(voided).toEqual([]);
});

test('nothing else is ever voided: not the whole, not more, not another currency, not what was not captured', async () => {
  const { gateway, voided } = gatewayThatVoids({ kind: 'not_found' });
  for (const answer of [
    captured(asked),
    captured(amountOf(123_451n)),
    captured(amountOf(100n, 'USD')),
    { kind: 'found', snapshot: snapshotOf({ state: 'pending' }) },
    { kind: 'not_found' },
    { kind: 'unavailable', why: 'cut' },
  ] as const satisfies readonly FindAnswer[]) {
    expect(await settleOddCapture(gateway, asked, answer)).toBe(answer);
  }
  expect(voided).toEqual([]);
});
