import type { FakeLink, FakePayment } from './fake-store.ts';

const later = (iso: string, seconds: number): string =>
  new Date(Date.parse(iso) + seconds * 1000).toISOString();

const outcomes: Readonly<Partial<Record<FakePayment['status'], string>>> = {
  PAID: 'CAPTURED',
  LATE: 'CAPTURED_LATE',
  DECLINED: 'DECLINED',
  LAPSED: 'LAPSED',
};

/** The tries behind a payment, newest first: one, or three with two cards where it was declined. */
export const attemptsOf = (payment: FakePayment) => {
  const { id, card, status, createdAt } = payment;
  const attempt = (n: number, facts: object) => ({
    id: `${id}-${n}`,
    reference: `${id}-${n}`,
    outcome: outcomes[status] ?? 'OPEN',
    declineReason: status === 'DECLINED' ? (payment.declineReason ?? 'declined').toUpperCase() : null,
    advice: status === 'DECLINED' ? 'USE_ANOTHER_CARD' : null,
    card,
    cardFingerprint: card === null ? null : 'eOZLQeWe',
    createdAt: later(createdAt, n * 30),
    endedAt: later(createdAt, n * 30 + 1),
    ...facts,
  });
  if (status !== 'DECLINED') return [attempt(1, {})];
  const other = { card: { brand: 'mastercard', lastFour: '4444' }, cardFingerprint: 'k3Vd_9aQ' };
  return [
    attempt(3, other),
    attempt(2, { declineReason: 'INCORRECT_CVC', advice: 'CHECK_THE_CARD' }),
    attempt(1, {}),
  ];
};

/** One link of the gallery was used to test cards. */
export const heldTriesOf = (link: FakeLink) =>
  link.reference === 'INV-0998' ? { count: 12, since: later(new Date().toISOString(), -3_000) } : null;
