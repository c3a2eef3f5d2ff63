import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';

/** What payers and staff are told of how the amount in a Payment URL was understood. */
export const invoiceReadingKinds = {
  READ: { description: 'One reading; `amount` is set.' },
  AMBIGUOUS: { description: 'Two readings are possible: `candidates` has them; the payer is asked.' },
  NOT_REPLACED: {
    description: 'The invoicing tool did not replace its variables (the URL was opened from the template).',
  },
  UNREADABLE: { description: 'No amount or one that cannot be read: the payer is asked.' },
  ABOVE_MAXIMUM: {
    description: 'More than the merchant takes at once: refused, or a smaller amount is asked for.',
  },
  CONTRADICTION: { description: "Currency in the amount contradicts the URL's: refused." },
} satisfies Record<InvoiceReading['kind'], object>;
