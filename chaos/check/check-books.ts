import { paymentTransitions } from '@artspay/core/payment/payment-transitions';
import { refundTransitions } from '@artspay/core/refund/refund-transitions';
import type { Complaints } from './check-money.ts';
import type { OurBooks, OurEvent } from './our-books.ts';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
const underWay = new Set(['processing', 'action_required', 'authenticated']);

/** Where a row of events leads in a table; `null` where it leaves it. */
const walk = (table: Table, start: string, names: readonly string[]): string | null =>
  names.reduce<string | null>((state, name) => {
    const edges = state === null ? {} : (table[state] ?? {});
    return Object.entries(edges).find(([, event]) => event === name)?.[0] ?? null;
  }, start);

/** The events of each payment count 1, 2, 3 …, and are a path of the table that ends in its state; refunds' too. */
export const checkEvents = ({ payments, refunds, events }: OurBooks): Complaints => {
  const bySubject = Map.groupBy(events, ({ subjectId }) => subjectId);
  const numbered = [...bySubject].flatMap(([id, all]) =>
    all.every(({ sequence }, index) => sequence === index + 1)
      ? []
      : [`the events of ${id} are not numbered 1, 2, 3 …`],
  );
  const ofPayments = payments.flatMap(({ id, state, sequence }): Complaints => {
    const all = bySubject.get(id) ?? [];
    const [first, ...rest] = all.filter(({ name }) => name.startsWith('payment.'));
    if (first?.name !== 'payment.started') return [`${id} was never started`];
    if (all.length !== sequence) return [`${id} counts ${sequence} events, and has ${all.length}`];
    const end = walk(
      paymentTransitions,
      'open',
      rest.map(({ name }) => name),
    );
    return end === state
      ? []
      : [`the events of ${id} lead to ${end ?? 'nowhere'}, and it is ${state}: ${namesOf(all)}`];
  });
  const byRefund = Map.groupBy(events, ({ refund }) => refund);
  const ofRefunds = refunds.flatMap(({ id, state }): Complaints => {
    const [first, ...rest] = byRefund.get(id) ?? [];
    const start = first?.name === 'refund.found' ? 'pending' : 'requested';
    const end = walk(
      refundTransitions,
      start,
      rest.map(({ name }) => name),
    );
    return first !== undefined && end === state
      ? []
      : [`the events of ${id} lead to ${end ?? 'nowhere'}, and it is ${state}`];
  });
  return [...numbered, ...ofPayments, ...ofRefunds];
};

const namesOf = (events: readonly OurEvent[]): string => events.map(({ name }) => name).join(', ');

/** Uses are those of the payments, and within the limit. */
export const checkUses = ({ payables, payments }: OurBooks): Complaints => {
  const byPayable = Map.groupBy(payments, ({ payableId }) => payableId);
  return payables.flatMap(({ id, useLimit, usesReserved, usesSucceeded }): Complaints => {
    if (useLimit === null)
      return usesReserved + usesSucceeded === 0 ? [] : [`${id} has no limit and counts uses`];
    const states = (byPayable.get(id) ?? []).map(({ state }) => state);
    const succeeded = states.filter((state) => state === 'succeeded').length;
    const reserved = states.filter((state) => underWay.has(state)).length;
    if (usesReserved + usesSucceeded > useLimit || succeeded > useLimit)
      return [`${id} was used more often than ${useLimit} times`];
    return usesReserved === reserved && usesSucceeded === succeeded
      ? []
      : [`${id} counts ${usesReserved} and ${usesSucceeded}, its payments are ${reserved} and ${succeeded}`];
  });
};

/**
 * Nothing waits for ever: no payment is under way, no attempt open, no refund unanswered; no job is left but
 * those with a next try, and none died without its alarm.
 */
export const checkEnds = (
  { payments, attempts, refunds, jobs }: OurBooks,
  alarms: readonly string[],
): Complaints => [
  ...payments.flatMap(({ id, state }) => (underWay.has(state) ? [`${id} is still ${state}`] : [])),
  ...attempts.flatMap(({ reference, outcome }) => (outcome === 'open' ? [`${reference} is still open`] : [])),
  ...refunds.flatMap(({ id, state }) =>
    ['requested', 'pending'].includes(state) ? [`${id} is still ${state}`] : [],
  ),
  ...jobs.flatMap(({ queue, state, reference, startsInSeconds }): Complaints => {
    if (queue === 'dead-jobs')
      return alarms.includes('job_dead') ? [] : [`a job about ${reference} died without an alarm`];
    return state !== 'active' && startsInSeconds > 0
      ? []
      : [`${queue} about ${reference} was due and not done`];
  }),
];

/** Whoever has paid has a receipt. */
export const checkReceipts = ({ payments }: OurBooks): Complaints =>
  payments.flatMap(({ id, state, isReceipted }) =>
    ['succeeded', 'late', 'accepted', 'returned'].includes(state) === isReceipted
      ? []
      : [`${id} is ${state} and has ${isReceipted ? 'a' : 'no'} receipt`],
  );
