import type { Viewer } from '#api/auth/viewer';
import { builder, mode } from '#api/graphql/merchant/builder';
import { merchant } from '#api/graphql/merchant/merchant';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';

const viewer = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking, for which merchant and in which mode.',
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    merchant: t.field({
      type: merchant,
      resolve: ({ scope }, _arguments, { services }) =>
        readInScope(services.payment.unitOfWork, scope, ({ merchants }) => merchants.current()),
    }),
    mode: t.field({ type: mode, resolve: ({ scope }) => scope.mode }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({ type: viewer, resolve: (_root, _arguments, context) => signedIn(context) }),
);
