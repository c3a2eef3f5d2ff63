import { GraphQLError } from 'graphql';
import { parseId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Change } from '@artspay/db/changes';
import { linksByIds } from '@artspay/db/queries/by-ids';
import { followValue } from '#api/changes/follow-value';
import { builder } from '#api/graphql/merchant/builder';
import { paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { say } from '#api/text/messages';

const concerns = (scope: Scope, change: Change): boolean =>
  change.scope.merchantId === scope.merchantId && change.scope.mode === scope.mode;

builder.subscriptionField('paymentLink', (t) =>
  t.field({
    description: 'The link now, and after each change of it or of its payments.',
    type: paymentLink,
    args: { id: t.arg.id({ required: true }) },
    subscribe: (_root, arguments_, context) => {
      const { scope } = signedIn(context);
      const { changes, database } = context.services;
      return followValue(
        changes,
        (change) => concerns(scope, change) && change.payableId === arguments_.id,
        async () => {
          const id = parseId('link', arguments_.id);
          const link = id === null ? undefined : (await linksByIds(database, scope, [id])).get(id);
          if (link === undefined)
            throw new GraphQLError(say('linkNotFound'), { extensions: { code: 'NOT_FOUND' } });
          return link;
        },
        () => false,
      );
    },
    resolve: (link) => link,
  }),
);

const changeTick = builder.objectRef<{ readonly id: string | null }>('ChangeTick').implement({
  description: 'Names what changed by id; `null` on the first tick.',
  fields: (t) => ({ id: t.exposeID('id', { nullable: true }) }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    description:
      'A link or payment of the merchant changed: refetch what is shown. The first tick comes at once.',
    type: changeTick,
    subscribe: (_root, _arguments, context) => {
      const { scope } = signedIn(context);
      return context.services.changes.follow((change) => concerns(scope, change));
    },
    resolve: (change) => ({ id: change?.subjectId ?? null }),
  }),
);
