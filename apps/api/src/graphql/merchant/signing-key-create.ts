import { randomBytes } from 'node:crypto';
import { parsePlainText } from '@artspay/core/text/plain-text';
import type { SigningKey } from '@artspay/db/repositories/signing-keys';
import { builder } from '#api/graphql/merchant/builder';
import { invalidInput, invalidInputError } from '#api/graphql/merchant/errors';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { signingKey } from '#api/graphql/merchant/signing-key';
import { isKind } from '#api/graphql/shared/kind';

type Made = {
  readonly kind: 'SigningKeyCreateSuccess';
  readonly signingKey: SigningKey;
  readonly secret: string;
};

const longestName = 60;

const success = builder.objectRef<Made>('SigningKeyCreateSuccess').implement({
  isTypeOf: isKind('SigningKeyCreateSuccess'),
  fields: (t) => ({
    signingKey: t.field({ type: signingKey, resolve: (made) => made.signingKey }),
    secret: t.exposeString('secret', {
      description: 'Shown this once. Its characters, as they stand here, are the key of HS256.',
    }),
  }),
});

const result = builder.unionType('SigningKeyCreateResult', { types: [success, invalidInputError] });

const input = builder.inputType('SigningKeyCreateInput', {
  fields: (t) => ({
    name: t.string({ required: true, description: 'To tell keys apart, such as "Shop server 2027".' }),
  }),
});

builder.mutationField('signingKeyCreate', (t) =>
  t.field({
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { scope } = signedIn(context);
      const { payment, signingKeys } = context.services;
      const name = parsePlainText(arguments_.input.name, longestName);
      if (!name.ok)
        return name.error === 'card_number'
          ? invalidInput({ code: 'CARD_NUMBER_IN_TEXT', path: ['name'] })
          : invalidInput({ code: 'INVALID_INPUT', why: name.error, path: ['name'] });
      const secret = randomBytes(32).toString('base64url');
      const key = { id: payment.identities.id('sgk'), name: name.value };
      const made = await signingKeys.insert(scope, key, secret);
      return { kind: 'SigningKeyCreateSuccess' as const, signingKey: made, secret };
    },
  }),
);
