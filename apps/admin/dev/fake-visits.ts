import type { FakeStore } from './fake-store.ts';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** Where something was paid, links arrived too, some of them damaged. */
export const visitsOf = ({ payments }: FakeStore) =>
  payments.length === 0
    ? { lastVisitAt: null, troubledVisits: [] }
    : {
        lastVisitAt: minutesAgo(12),
        troubledVisits: [
          {
            kind: 'CONTRADICTION',
            reference: 'INV-1046',
            amountAsWritten: '50.00',
            currencyAsWritten: 'EUR',
            times: 1,
            lastAt: minutesAgo(30),
          },
          {
            kind: 'UNREADABLE',
            reference: 'INV-1045',
            amountAsWritten: '1',
            currencyAsWritten: null,
            times: 3,
            lastAt: minutesAgo(90),
          },
        ],
      };
