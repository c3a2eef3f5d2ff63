import { expect, test } from 'vitest';
import { checkEnds, checkEvents, checkReceipts, checkUses } from './check-books.ts';
import { checkCaptures, checkRefunds } from './check-money.ts';
import type { TheirBooks } from '@artspay/tools/gateway-books';
import type { OurBooks } from './our-books.ts';

/** One payment of a link payable once, paid at its first attempt and refunded in part. */
const ours: OurBooks = {
  payments: [
    {
      id: 'pay_1',
      payableId: 'link_1',
      state: 'succeeded',
      currency: 'AUD',
      amount: '4000',
      sequence: 5,
      attempts: 1,
      isReceipted: true,
    },
  ],
  attempts: [{ paymentId: 'pay_1', n: 1, reference: 'pay_1-1', outcome: 'captured' }],
  refunds: [
    {
      id: 'ref_1',
      paymentId: 'pay_1',
      attempt: 1,
      reference: 'pay_1-r1',
      gatewayId: 're_1',
      state: 'succeeded',
      amount: '1500',
    },
  ],
  payables: [{ id: 'link_1', useLimit: 1, usesReserved: 0, usesSucceeded: 1 }],
  events: [
    ...['payment.started', 'payment.submitted', 'payment.succeeded'].map((name) => ({ name, refund: null })),
    ...['refund.requested', 'refund.succeeded'].map((name) => ({ name, refund: 'ref_1' })),
  ].map((event, index) => ({ ...event, subjectId: 'pay_1', sequence: index + 1 })),
  jobs: [],
};
const theirs: TheirBooks = {
  charges: [{ id: 'ch_1', reference: 'pay_1-1', status: 'captured', currency: 'AUD', captured: 4000n }],
  refunds: [{ id: 're_1', charge: 'pay_1-1', reference: 'pay_1-r1', status: 'succeeded', amount: 1500n }],
  undelivered: 0,
  underWay: 0,
};

const complaints = (here: Partial<OurBooks>, there: Partial<TheirBooks> = {}): readonly string[] => {
  const [our, their] = [
    { ...ours, ...here },
    { ...theirs, ...there },
  ];
  return [
    ...checkCaptures(our, their),
    ...checkRefunds(our, their),
    ...checkUses(our),
    ...checkEvents(our),
    ...checkEnds(our, []),
    ...checkReceipts(our),
  ];
};

const [charge] = theirs.charges;
const [payment] = ours.payments;
const [attempt] = ours.attempts;
const [refund] = ours.refunds;
const [payable] = ours.payables;
if (!charge || !payment || !attempt || !refund || !payable) throw new Error('the books are not empty');

test('books that agree bring no complaint', () => {
  expect(complaints({})).toEqual([]);
});

const second = { ...charge, id: 'ch_2', reference: 'pay_1-2' };
test.each<[string, Partial<OurBooks>, Partial<TheirBooks>]>([
  ['a charge that we do not know', {}, { charges: [charge, second] }],
  ['a capture that is no longer there', {}, { charges: [] }],
  ['a capture of another amount', {}, { charges: [{ ...charge, captured: 3999n }] }],
  ['a capture in another currency', {}, { charges: [{ ...charge, currency: 'NZD' }] }],
  ['a capture that we call declined', { attempts: [{ ...attempt, outcome: 'declined' }] }, {}],
  [
    'two captures of one payment',
    { attempts: [attempt, { ...attempt, n: 2, reference: 'pay_1-2' }] },
    { charges: [charge, second] },
  ],
  ['a payment that succeeded without a capture', { attempts: [] }, { charges: [] }],
  ['a refund that we do not know', { refunds: [] }, {}],
  ['a refund that was never made', {}, { refunds: [] }],
  ['a refund of another amount', { refunds: [{ ...refund, amount: '1501' }] }, {}],
  [
    'more refunds than capture',
    { refunds: [refund, { ...refund, id: 'ref_2', gatewayId: 're_2', amount: '2501' }] },
    {},
  ],
  ['a use that was not counted', { payables: [{ ...payable, usesSucceeded: 0 }] }, {}],
  ['more uses than the limit', { payables: [{ ...payable, usesReserved: 1 }] }, {}],
  ['an event too few', { events: ours.events.slice(0, -1) }, {}],
  ['an event twice', { events: [...ours.events, ...ours.events.slice(-1)] }, {}],
  ['a state that its events do not lead to', { payments: [{ ...payment, state: 'late' }] }, {}],
  ['an attempt that is still open', { attempts: [{ ...attempt, outcome: 'open' }] }, {}],
  ['a refund that was never answered', { refunds: [{ ...refund, state: 'requested' }] }, {}],
  [
    'a job that was due',
    { jobs: [{ queue: 'resolve-attempt', state: 'created', reference: 'pay_1-1', startsInSeconds: -5 }] },
    {},
  ],
  [
    'a dead job without an alarm',
    { jobs: [{ queue: 'dead-jobs', state: 'created', reference: 'pay_1-1', startsInSeconds: 0 }] },
    {},
  ],
  ['a success without a receipt', { payments: [{ ...payment, isReceipted: false }] }, {}],
])('%s is found', (_what, here, there) => {
  expect(complaints(here, there)).not.toEqual([]);
});
