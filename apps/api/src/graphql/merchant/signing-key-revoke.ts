import { parseId } from '@artspay/core/id/id';
import type { SigningKey } from '@artspay/db/repositories/signing-keys';
import { builder } from '#api/graphql/merchant/builder';
import { notFoundError } from '#api/graphql/merchant/errors';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { signingKey } from '#api/graphql/merchant/signing-key';
import { isKind } from '#api/graphql/shared/kind';
import { say } from '#api/text/messages';

type Revoked = { readonly kind: 'SigningKeyRevokeSuccess'; readonly signingKey: SigningKey };

const success = builder.objectRef<Revoked>('SigningKeyRevokeSuccess').implement({
  isTypeOf: isKind('SigningKeyRevokeSuccess'),
  fields: (t) => ({
    signingKey: t.field({ type: signingKey, resolve: (revoked) => revoked.signingKey }),
  }),
});

const result = builder.unionType('SigningKeyRevokeResult', { types: [success, notFoundError] });

builder.mutationField('signingKeyRevoke', (t) =>
  t.field({
    type: result,
    description: 'From the next request on, nothing that the key signed is accepted. Again changes nothing.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { scope } = signedIn(context);
      const id = parseId('sgk', arguments_.id);
      const revoked = id === null ? null : await context.services.signingKeys.revoke(scope, id);
      return revoked === null
        ? {
            kind: 'NotFoundError' as const,
            code: 'NOT_FOUND' as const,
            message: say('signingKeyNotFound'),
            path: ['id'],
          }
        : { kind: 'SigningKeyRevokeSuccess' as const, signingKey: revoked };
    },
  }),
);
