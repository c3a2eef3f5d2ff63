import { heldKey } from '@artspay/core/velocity/try-keys';
import { builder } from '#api/graphql/merchant/builder';
import { paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';

type Held = { readonly count: number; readonly since: Date };

const heldTries = builder.objectRef<Held>('HeldTries').implement({
  description: 'Tries that were turned away before anything was sent, because there were too many.',
  fields: (t) => ({
    count: t.exposeInt('count'),
    since: t.field({ type: 'DateTime', resolve: ({ since }) => since }),
  }),
});

builder.objectFields(paymentLink, (t) => ({
  heldTries: t.field({
    type: heldTries,
    nullable: true,
    description: 'Counted over a day that begins with the first; null when there were none.',
    resolve: async ({ id }, _arguments, context): Promise<Held | null> => {
      const counts = context.services.payment.countsOf(signedIn(context).scope);
      return (await counts.look([heldKey(id)]))[0] ?? null;
    },
  }),
}));
