import { disputeSteps } from '@artspay/core/dispute/dispute-transitions';
import type { Step } from '@artspay/core/events/transition-table';
import { paymentSteps } from '@artspay/core/payment/payment-transitions';
import { refundSteps } from '@artspay/core/refund/refund-transitions';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Database } from '#db/database';
import { events } from '#db/schema/events';
import { inScope } from '#db/scope';

type AnyStep = Step<string, string>;
type Written = Pick<typeof events.$inferSelect, 'name' | 'data' | 'sequence'>;

const inWords = (noun: string, { from, event, to }: AnyStep): string => `${noun} ${from} → ${event} → ${to}`;

/** Every edge of the tables in core. */
export const everyEdge: readonly string[] = [
  ...paymentSteps.map((step) => inWords('payment', step)),
  ...refundSteps.map((step) => inWords('refund', step)),
  ...disputeSteps.map((step) => inWords('dispute', step)),
].toSorted();

/** Where each begins, by the event that begins it. */
const beginnings = {
  payment: { 'payment.started': 'open' },
  refund: { 'refund.requested': 'requested', 'refund.found': 'pending' },
  dispute: { 'dispute.opened': 'open' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Walks the events of one subject along a table; what is no path of it throws. */
const walk = (noun: keyof typeof beginnings, steps: readonly AnyStep[], names: readonly string[]) => {
  const begins: Readonly<Record<string, string>> = beginnings[noun];
  const [first = '', ...rest] = names;
  let at = begins[first];
  if (at === undefined) throw new Error(`a ${noun} does not begin with ${first}`);
  return rest.map((name) => {
    const step = steps.find(({ from, event }) => from === at && event === name);
    if (step === undefined) throw new Error(`no edge of a ${noun} leads from ${at} by ${name}`);
    at = step.to;
    return inWords(noun, step);
  });
};

/**
 * The edges that the events written so far went along, whatever they are about. Throws where they are no path
 * of the tables, or not numbered 1, 2, 3 … by their subject.
 */
export const edgesSeen = async ({ db }: Pick<Database, 'db'>, scope: Scope): Promise<readonly string[]> => {
  const bySubject = new Map<string, Written[]>();
  const numbers = new Map<string, number[]>();
  for (const { name, data, sequence, subjectId } of await db
    .select()
    .from(events)
    .where(inScope(events, scope))) {
    numbers.set(subjectId, [...(numbers.get(subjectId) ?? []), sequence]);
    const noun = name.split('.', 1)[0] ?? '';
    if (noun === 'payment_link' || name === 'payment.captured_twice') continue;
    const subject = `${noun} ${noun === 'payment' ? subjectId : String(data[noun])}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), { name, data, sequence }]);
  }
  for (const [subject, written] of numbers)
    if (written.toSorted((left, right) => left - right).some((number, index) => number !== index + 1))
      throw new Error(`the events of ${subject} are numbered ${written.join()}`);
  const seen = [...bySubject].flatMap(([subject, written]) => {
    const names = written.toSorted((left, right) => left.sequence - right.sequence).map(({ name }) => name);
    if (subject.startsWith('refund')) return walk('refund', refundSteps, names);
    if (subject.startsWith('dispute')) return walk('dispute', disputeSteps, names);
    return walk('payment', paymentSteps, names);
  });
  return [...new Set(seen)].toSorted();
};
