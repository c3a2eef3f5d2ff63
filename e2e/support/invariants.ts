import type { TheirCharge, TheirRefund } from '@artspay/tools/gateway-books';
import { expect } from '@playwright/test';
import type { Sql } from 'postgres';
import { filesWithCardNumbers, hasCardNumber, tablesWithCardNumbers } from './leaks.ts';
import {
  type OurAttempt,
  type OurRefund,
  readAttempts,
  readBrokenSequences,
  readOverRefunded,
  readRefunds,
  readWrongUses,
} from './our-books.ts';
import { theirBooks } from './their-books.ts';

const isOpen = ({ outcome }: OurAttempt): boolean => outcome === 'open';
const isCaptured = ({ outcome }: OurAttempt): boolean =>
  outcome === 'captured' || outcome === 'captured_late';

/** One line per disagreement between what the gateway did and what we believe. */
const differences = (charges: readonly TheirCharge[], attempts: readonly OurAttempt[]): readonly string[] => {
  const byReference = new Map(attempts.map((attempt) => [attempt.reference, attempt]));
  const booked = new Map(charges.map((charge) => [charge.reference, charge]));

  const unknown = charges
    .filter(({ reference }) => !byReference.has(reference))
    .map(({ reference }) => `${reference} was charged and is not in our books`);

  const wrong = attempts.flatMap((attempt) => {
    const charge = booked.get(attempt.reference);
    if (isCaptured(attempt)) {
      if (charge === undefined || charge.captured === 0n) return [`${attempt.reference} was never captured`];
      if (`${charge.captured} ${charge.currency}` !== `${attempt.amount} ${attempt.currency}`)
        return [`${attempt.reference} was captured with ${charge.captured} ${charge.currency}`];
      return [];
    }
    // An open attempt may be behind the gateway for a moment; an ended one may not.
    const captured = charge !== undefined && charge.captured > 0n;
    return captured && !isOpen(attempt)
      ? [`${attempt.reference} was captured, and we say ${attempt.outcome}`]
      : [];
  });
  return [...unknown, ...wrong];
};

/** How a refund of the gateway's books must stand in ours. */
const ourStates: Readonly<Record<string, readonly string[]>> = {
  pending: ['pending'],
  succeeded: ['succeeded'],
  failed: ['declined', 'failed'],
};

/** One line per refund that stands otherwise in our books than at the gateway. */
const refundDifferences = (booked: readonly TheirRefund[], ours: readonly OurRefund[]): readonly string[] => {
  const known = new Map(booked.map((refund) => [refund.id, refund]));
  const missing = booked
    .filter(({ id }) => !ours.some(({ gatewayId }) => gatewayId === id))
    .map(({ id, reference }) => `refund ${reference ?? id} is not in our books`);
  const wrong = ours.flatMap(({ reference, gatewayId, state, amount }) => {
    const name = reference ?? gatewayId ?? '';
    if (gatewayId === null) return state === 'requested' ? [`refund ${name} is not answered yet`] : [];
    const refund = known.get(gatewayId);
    if (refund === undefined) return [`refund ${name} was never made`];
    const isSame = refund.amount.toString() === amount && refund.reference === reference;
    return isSame && ourStates[refund.status]?.includes(state) === true
      ? []
      : [`refund ${name} is ${state} here and ${refund.status} there`];
  });
  return [...missing, ...wrong];
};

/** What was running, and where it wrote. */
export type Subject = {
  readonly dataDir: string;
  readonly sql: Sql;
  /** The logs of both servers. */
  printed(): string;
};

/**
 * What holds after every test: each capture matches exactly one payment and the other way round, refunds
 * likewise and never more than was captured, uses are within limits, events are complete and in order, and no card number was written anywhere.
 */
export const expectInvariants = async (subject: Subject): Promise<void> => {
  const { dataDir, sql } = subject;
  // The books are two: a result may be on its way from one to the other.
  await expect(async () => {
    expect(differences(theirBooks(dataDir).charges, await readAttempts(sql))).toEqual([]);
    expect(refundDifferences(theirBooks(dataDir).refunds, await readRefunds(sql))).toEqual([]);
  }).toPass({ timeout: 15_000 });
  expect(await readBrokenSequences(sql)).toEqual([]);
  expect(await readWrongUses(sql)).toEqual([]);
  expect(await readOverRefunded(sql)).toEqual([]);
  expect(await tablesWithCardNumbers(sql)).toEqual([]);
  expect(filesWithCardNumbers(dataDir)).toEqual([]);
  expect(hasCardNumber(subject.printed())).toBe(false);
};
