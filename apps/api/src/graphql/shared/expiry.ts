import { type Expiry, localTimeOf } from '@artspay/core/payment-link/expiry';
import type { Builder } from '#api/graphql/builder';

export const addExpiry = (builder: Builder) =>
  builder.objectRef<Expiry>('Expiry').implement({
    description: 'When a link stops taking payments, as its merchant meant it.',
    fields: (t) => ({
      at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
      timeZone: t.exposeString('timeZone', { description: 'An IANA zone: "Australia/Sydney".' }),
      dateTime: t.string({
        description: 'What clocks in that zone show then: "2026-12-24T17:00".',
        resolve: localTimeOf,
      }),
    }),
  });
