import type { TheirBooks, TheirCharge } from '@artspay/tools/gateway-books';
import type { OurAttempt, OurBooks, OurRefund } from './our-books.ts';

/** One line per broken rule; empty: all hold. */
export type Complaints = readonly string[];

const captured = new Set(['captured', 'captured_late']);
const restsOnCapture: Readonly<Record<string, readonly string[]>> = {
  captured: ['succeeded'],
  captured_late: ['late', 'accepted', 'returned'],
};

const isTaken = (charge: TheirCharge | undefined): charge is TheirCharge =>
  charge !== undefined && charge.captured > 0n;

/** Each capture of the gateway's books is exactly one of our payments, of the same amount, and the other way round. */
export const checkCaptures = (ours: OurBooks, theirs: TheirBooks): Complaints => {
  const payments = new Map(ours.payments.map((payment) => [payment.id, payment]));
  const attempts = new Map(ours.attempts.map((attempt) => [attempt.reference, attempt]));
  const charges = new Map(theirs.charges.map((charge) => [charge.reference, charge]));

  const ofCharge = (charge: TheirCharge): Complaints => {
    const attempt = attempts.get(charge.reference);
    if (attempt === undefined) return [`${charge.reference} was charged and is not in our books`];
    if (!isTaken(charge)) return [];
    const payment = payments.get(attempt.paymentId);
    if (payment === undefined) return [`${charge.reference} was captured and has no payment`];
    if (!captured.has(attempt.outcome))
      return [`${charge.reference} was captured, and we say ${attempt.outcome}`];
    if (`${charge.captured} ${charge.currency}` !== `${payment.amount} ${payment.currency}`)
      return [`${charge.reference}: ${charge.captured} was captured, ${payment.amount} was agreed`];
    return [];
  };
  const ofAttempt = (attempt: OurAttempt): Complaints => {
    if (!captured.has(attempt.outcome)) return [];
    if (!isTaken(charges.get(attempt.reference))) return [`${attempt.reference} was never captured`];
    const state = payments.get(attempt.paymentId)?.state ?? 'no payment';
    return restsOnCapture[attempt.outcome]?.includes(state) === true
      ? []
      : [`${attempt.reference} is ${attempt.outcome}, its payment ${state}`];
  };
  const captures = Map.groupBy(
    ours.attempts.filter(({ outcome }) => captured.has(outcome)),
    ({ paymentId }) => paymentId,
  );
  return [
    ...theirs.charges.flatMap(ofCharge),
    ...ours.attempts.flatMap(ofAttempt),
    ...[...captures].flatMap(([id, all]) =>
      all.length > 1 ? [`${id} was charged ${all.length} times`] : [],
    ),
    ...ours.payments.flatMap(({ id, state }) =>
      Object.values(restsOnCapture).flat().includes(state) && !captures.has(id)
        ? [`${id} is ${state} without a capture`]
        : [],
    ),
  ];
};

const theirRefundStates: Readonly<Record<string, readonly string[]>> = {
  pending: ['pending'],
  succeeded: ['succeeded'],
  failed: ['declined', 'failed'],
};

const sum = (amounts: readonly (bigint | string)[]): bigint =>
  amounts.reduce<bigint>((total, amount) => total + BigInt(amount), 0n);

/** Refunds likewise; and none of what went back, or may yet, exceeds its capture, in neither book. */
export const checkRefunds = (ours: OurBooks, theirs: TheirBooks): Complaints => {
  const known = new Map(
    ours.refunds.flatMap((refund) => (refund.gatewayId === null ? [] : [[refund.gatewayId, refund]])),
  );
  const made = new Map(theirs.refunds.map((refund) => [refund.id, refund]));
  const ofOurs = (refund: OurRefund): Complaints => {
    const name = refund.reference ?? refund.id;
    if (refund.gatewayId === null)
      return theirs.refunds.some(({ reference }) => reference === refund.reference)
        ? [`refund ${name} is ${refund.state} here, and the gateway has it`]
        : [];
    return made.has(refund.gatewayId) ? [] : [`refund ${name} was never made`];
  };
  const amounts = new Map(ours.payments.map(({ id, amount }) => [id, BigInt(amount)]));
  const held = Map.groupBy(
    ours.refunds.filter(({ state }) => ['requested', 'pending', 'succeeded'].includes(state)),
    ({ paymentId, attempt }) => `${paymentId}-${attempt}`,
  );
  const returned = Map.groupBy(
    theirs.refunds.filter(({ status }) => status !== 'failed'),
    ({ charge }) => charge,
  );
  return [
    ...ours.refunds.flatMap(ofOurs),
    ...theirs.refunds.flatMap((refund): Complaints => {
      const booked = known.get(refund.id);
      if (booked === undefined) return [`refund ${refund.reference ?? refund.id} is not in our books`];
      const isSame =
        booked.reference === refund.reference &&
        BigInt(booked.amount) === refund.amount &&
        `${booked.paymentId}-${booked.attempt}` === refund.charge;
      return isSame && theirRefundStates[refund.status]?.includes(booked.state) === true
        ? []
        : [
            `refund ${refund.id} is ${booked.state} ${booked.amount} here, ${refund.status} ${refund.amount} there`,
          ];
    }),
    ...[...held].flatMap(([reference, refunds]) =>
      sum(refunds.map(({ amount }) => amount)) > (amounts.get(refunds[0]?.paymentId ?? '') ?? 0n)
        ? [`more than all of ${reference} is refunded here`]
        : [],
    ),
    ...theirs.charges.flatMap(({ reference, captured: taken }) =>
      sum((returned.get(reference) ?? []).map(({ amount }) => amount)) > taken
        ? [`more than all of ${reference} is refunded there`]
        : [],
    ),
  ];
};
