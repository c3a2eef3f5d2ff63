import { builder } from '#api/graphql/merchant/builder';
import { invoiceReadingKinds } from '#api/graphql/shared/invoice-reading-kinds';

export const readingKind = builder.enumType('InvoiceReadingKind', {
  description: 'How the amount in a Payment URL was understood.',
  values: invoiceReadingKinds,
});
