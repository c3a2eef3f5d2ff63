import { expect, test } from 'vitest';
import type { GatewayDispute, GatewayRefund, RefundReference } from '#core/gateway/gateway';
import { type BookedReturns, compareReturns } from '#core/reconciliation/compare-returns';
import type { RefundState } from '#core/refund/refund-transitions';
import { amountOf, noon } from '#core/testing/builders';

const amount = amountOf(10_000n);
const reference = 'pay_01m824bqkeepdvkwf3mkytezph-r1' as RefundReference;
const settledBefore = new Date(noon.getTime() + 1);

const our = (
  state: RefundState,
  with_: Partial<BookedReturns['refunds'][number]> = {},
): BookedReturns['refunds'][number] => ({
  gatewayId: state === 'requested' || state === 'lapsed' ? null : 're_1',
  reference,
  amount,
  state,
  createdAt: noon,
  ...with_,
});
const their = (state: GatewayRefund['state'], with_: Partial<GatewayRefund> = {}): GatewayRefund => ({
  gatewayId: 're_1',
  reference,
  amount,
  state,
  ...with_,
});
const compareRefunds = (ours: BookedReturns['refunds'], theirs: readonly GatewayRefund[]) =>
  compareReturns({ refunds: ours, disputes: [] }, { refunds: theirs, disputes: [] }, settledBefore);
const compareDisputes = (ours: BookedReturns['disputes'], theirs: readonly GatewayDispute[]) =>
  compareReturns({ refunds: [], disputes: ours }, { refunds: [], disputes: theirs }, settledBefore);
const dispute = (state: GatewayDispute['state']): GatewayDispute => ({ gatewayId: 'dp_1', amount, state });

test('every state of a refund of ours beside every state of theirs is called by its name', () => {
  const states = ['requested', 'pending', 'succeeded', 'declined', 'lapsed', 'failed'] as const;
  const table = states.flatMap((state) => [
    `${state} | absent: ${compareRefunds([our(state)], []) ?? 'agree'}`,
    ...(['pending', 'succeeded', 'failed'] as const).map(
      (theirState) =>
        `${state} | ${theirState}: ${compareRefunds([our(state)], [their(theirState)]) ?? 'agree'}`,
    ),
  ]);
  expect(table).toEqual([
    'requested | absent: refund_behind_here',
    'requested | pending: refund_behind_here',
    'requested | succeeded: refund_behind_here',
    'requested | failed: refund_behind_here',
    'pending | absent: refund_absent_there',
    'pending | pending: agree',
    'pending | succeeded: refund_behind_here',
    'pending | failed: refund_behind_here',
    'succeeded | absent: refund_absent_there',
    'succeeded | pending: refund_behind_here',
    'succeeded | succeeded: agree',
    'succeeded | failed: refund_behind_here',
    'declined | absent: agree',
    'declined | pending: refund_behind_here',
    'declined | succeeded: refund_behind_here',
    'declined | failed: agree',
    'lapsed | absent: agree',
    'lapsed | pending: refund_behind_here',
    'lapsed | succeeded: refund_behind_here',
    'lapsed | failed: agree',
    'failed | absent: agree',
    'failed | pending: refund_behind_here',
    'failed | succeeded: refund_behind_here',
    'failed | failed: agree',
  ]);
});

test('a refund that was made at the gateway itself, and one of another amount, are told', () => {
  expect(compareRefunds([], [their('succeeded', { reference: null })])).toBe('refund_behind_here');
  expect(compareRefunds([our('succeeded')], [their('succeeded', { amount: amountOf(9999n) })])).toBe(
    'refund_amount_differs',
  );
  const another = their('succeeded', { gatewayId: 're_2', reference: null });
  expect(compareRefunds([our('succeeded')], [their('succeeded'), another])).toBe('refund_behind_here');
});

test('a refund that was asked for a moment ago may still be on its way', () => {
  expect(compareRefunds([our('requested', { createdAt: settledBefore })], [])).toBeNull();
});

test('a dispute that we do not know, or whose end we do not know, is told', () => {
  expect(compareDisputes([], [dispute('open')])).toBe('dispute_behind_here');
  expect(compareDisputes([{ gatewayId: 'dp_1', state: 'open' }], [dispute('lost')])).toBe(
    'dispute_behind_here',
  );
  expect(compareDisputes([{ gatewayId: 'dp_1', state: 'won' }], [dispute('won')])).toBeNull();
});
