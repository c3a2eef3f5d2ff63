import { createLink } from '@artspay/core/payment-link/create-link';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { referenceInUse } from '@artspay/db/queries/reference-in-use';
import { builder, moneyInput, payerMayEdit } from '#api/graphql/merchant/builder';
import { invalidInput, invalidInputError } from '#api/graphql/merchant/errors';
import { limitFields, useLimitDescription } from '#api/graphql/merchant/limit-fields';
import { paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { isKind } from '#api/graphql/shared/kind';

type Created = {
  readonly kind: 'PaymentLinkCreateSuccess';
  readonly link: PaymentLink;
  readonly referenceAlreadyUsed: boolean;
};

const success = builder.objectRef<Created>('PaymentLinkCreateSuccess').implement({
  isTypeOf: isKind('PaymentLinkCreateSuccess'),
  fields: (t) => ({
    paymentLink: t.field({ type: paymentLink, resolve: ({ link }) => link }),
    referenceAlreadyUsed: t.exposeBoolean('referenceAlreadyUsed', {
      description: 'Another active link already has this reference; it was created all the same.',
    }),
  }),
});

const result = builder.unionType('PaymentLinkCreateResult', { types: [success, invalidInputError] });

const input = builder.inputType('PaymentLinkCreateInput', {
  fields: (t) => ({
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
    resolve: async (_root, arguments_, context) => {
      const { scope, userId } = signedIn(context);
      const { payment, database } = context.services;
      const created = await createLink(payment, scope, arguments_.input, { kind: 'staff', userId });
      if (!created.ok) return invalidInput(created.error);
      const link = created.value;
      return {
        kind: 'PaymentLinkCreateSuccess' as const,
        link,
        referenceAlreadyUsed: await referenceInUse(database, scope, link.reference, link.id),
      };
    },
  }),
);
