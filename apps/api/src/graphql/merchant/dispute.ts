import type { Dispute } from '@artspay/core/dispute/dispute';
import type { DisputeState } from '@artspay/core/dispute/dispute-transitions';
import { builder, money } from '#api/graphql/merchant/builder';
import { payment } from '#api/graphql/merchant/refs';

const disputeStatus = builder.enumType('DisputeStatus', {
  values: {
    OPEN: { value: 'open', description: "The payer's bank asks; nothing can be refunded meanwhile." },
    WON: { value: 'won', description: 'The merchant keeps the money.' },
    LOST: { value: 'lost', description: 'The bank took the money back.' },
  } satisfies Record<Uppercase<DisputeState>, { value: DisputeState; description: string }>,
});

const dispute = builder.objectRef<Dispute>('Dispute').implement({
  description: 'The payer told their bank that a charge was not right.',
  fields: (t) => ({
    id: t.exposeID('id'),
    amount: t.field({ type: money, resolve: ({ amount }) => amount }),
    status: t.field({ type: disputeStatus, resolve: ({ state }) => state }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    endedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ endedAt }) => endedAt }),
  }),
});

builder.objectFields(payment, (t) => ({
  disputes: t.field({
    type: [dispute],
    description: 'Oldest first.',
    resolve: async ({ id }, _arguments, { load }) => [...((await load?.children.load(id))?.disputes ?? [])],
  }),
}));
