import type { PayerMayEdit } from '@artspay/core/payable/payer-may-edit';
import type { Builder } from '#api/graphql/builder';

export const addPayerMayEdit = (builder: Builder) =>
  builder.enumType('PayerMayEdit', {
    description: 'What of a link its payer may change; the currency never.',
    values: {
      NOTHING: { value: 'nothing' },
      AMOUNT: { value: 'amount' },
      REFERENCE: { value: 'reference' },
      BOTH: { value: 'both' },
    } satisfies Record<Uppercase<PayerMayEdit>, { value: PayerMayEdit }>,
  });
