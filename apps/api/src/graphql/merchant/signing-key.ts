import type { SigningKey } from '@artspay/db/repositories/signing-keys';
import { builder } from '#api/graphql/merchant/builder';
import { signedIn } from '#api/graphql/merchant/signed-in';

export const signingKey = builder.objectRef<SigningKey>('SigningKey').implement({
  description:
    'With its secret a server of yours signs what a payer pays, for a link or the Payment URL, without asking us. Several can be in use at once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The `kid` in the header of what it signs.' }),
    name: t.exposeString('name'),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From then on, nothing that it signed is accepted.',
      resolve: ({ revokedAt }) => revokedAt,
    }),
  }),
});

builder.queryField('signingKeys', (t) =>
  t.field({
    type: [signingKey],
    description: 'Of this mode, newest first; revoked ones too.',
    resolve: async (_root, _arguments, context) => [
      ...(await context.services.signingKeys.list(signedIn(context).scope)),
    ],
  }),
);
