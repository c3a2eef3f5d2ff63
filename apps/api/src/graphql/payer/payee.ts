import type { Merchant } from '@artspay/core/merchant/merchant';
import { builder } from '#api/graphql/payer/builder';

export const payee = builder.objectRef<Pick<Merchant, 'name' | 'statementDescriptor'>>('Payee').implement({
  description: 'Who is paid, as the payer may know them.',
  fields: (t) => ({
    name: t.exposeString('name'),
    statementDescriptor: t.exposeString('statementDescriptor', {
      description: "What will stand on the payer's statement.",
    }),
  }),
});
