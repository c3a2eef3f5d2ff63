import type { Payer, Told } from '../payers/payer.ts';
import type { Followed } from '../payers/scenarios.ts';
import type { Complaints } from './check-money.ts';
import type { OurBooks } from './our-books.ts';

const paid = new Set(['succeeded', 'late', 'accepted', 'returned']);
/** A payer who was told this before was told the end. */
const ends: ReadonlySet<string> = new Set(['PAID', 'DECLINED', 'LAPSED']);

const complaintsOf = (
  { payment: { id }, told }: Followed,
  now: Told | null,
  state: string | undefined,
): Complaints => {
  if (now === null) return [`nobody answers about ${id}`];
  const isPaid = state !== undefined && paid.has(state);
  if ((now.status === 'PAID') !== isPaid)
    return [`the payer of ${id} is told ${now.status}, and it is ${state}`];
  if ((now.receiptNumber === null) === isPaid)
    return [`the payer of ${id}, which is ${state}, has receipt ${now.receiptNumber}`];
  if (told?.status === 'PAID' && !isPaid) return [`the payer of ${id} was told that it is paid`];
  // A decline is told for good unless the payer tried again.
  return now.status === 'OPEN' || ends.has(now.status)
    ? []
    : [`the payer of ${id} is told ${now.status} for ever`];
};

const atOnce = 8;

/** Every payer who asks is told how their payment ended, and who was told that it is paid has paid. */
export const checkPayers = async (
  payer: Payer,
  followed: readonly Followed[],
  { payments }: OurBooks,
): Promise<Complaints> => {
  const states = new Map(payments.map(({ id, state }) => [id, state]));
  const complaints: string[] = [];
  const waiting = [...followed];
  const ask = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      complaints.push(...complaintsOf(one, await payer.status(one.payment), states.get(one.payment.id)));
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return complaints;
};
