import { createLinkOnce } from '@artspay/core/payment-link/create-link';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { referenceInUse } from '@artspay/db/queries/reference-in-use';
import { builder, moneyInput, payerMayEdit } from '#api/graphql/merchant/builder';
import { invalidInput, invalidInputError } from '#api/graphql/merchant/errors';
import { limitFields, useLimitDescription } from '#api/graphql/merchant/limit-fields';
import { paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { idempotencyKeyField, keyReusedError, replayable, underKey } from '#api/graphql/merchant/under-key';
import { isKind } from '#api/graphql/shared/kind';

type Created = {
  readonly kind: 'PaymentLinkCreateSuccess';
  readonly link: PaymentLink;
  readonly referenceAlreadyUsed: boolean;
  readonly replayed: boolean;
};

const success = builder.objectRef<Created>('PaymentLinkCreateSuccess').implement({
  interfaces: [replayable],
  isTypeOf: isKind('PaymentLinkCreateSuccess'),
  fields: (t) => ({
    paymentLink: t.field({ type: paymentLink, resolve: ({ link }) => link }),
    referenceAlreadyUsed: t.exposeBoolean('referenceAlreadyUsed', {
      description: 'An active link had this reference already; it was created all the same.',
    }),
  }),
});

const result = builder.unionType('PaymentLinkCreateResult', {
  types: [success, invalidInputError, keyReusedError],
});

const input = builder.inputType('PaymentLinkCreateInput', {
  fields: (t) => ({
    idempotencyKey: t.string(idempotencyKeyField),
    amount: t.field({
      type: moneyInput,
      description: 'Absent: the payer decides, who then has to be allowed to edit it.',
    }),
    reference: t.string({ required: true }),
    description: t.string(),
    payerMayEdit: t.field({ type: payerMayEdit, required: true, defaultValue: 'nothing' }),
    useLimit: t.int({ defaultValue: 1, description: useLimitDescription }),
    ...limitFields(t),
  }),
});

builder.mutationField('paymentLinkCreate', (t) =>
  t.field({
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: (_root, { input: wanted }, context) =>
      underKey(context, 'paymentLinkCreate', wanted, {
        run: (request, { scope, actor }) =>
          createLinkOnce(context.services.payment, scope, request, wanted, actor),
        done: async ({ made: link, replayed }) => ({
          kind: 'PaymentLinkCreateSuccess' as const,
          link,
          replayed,
          referenceAlreadyUsed: await referenceInUse(
            context.services.database,
            signedIn(context).scope,
            link.reference,
            link.id,
          ),
        }),
        refused: invalidInput,
      }),
  }),
);
