import { type InvoiceReading, readInvoiceRequest } from '@artspay/core/invoice-link/read-invoice-request';
import { readPaymentUrlQuery } from '@artspay/core/invoice-link/read-payment-url';
import { splitPaymentUrl } from '@artspay/core/invoice-link/split-payment-url';
import { builder, money } from '#api/graphql/merchant/builder';
import { readingKind } from '#api/graphql/merchant/payment-url-reading-kind';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';

const reading = builder.objectRef<InvoiceReading>('PaymentUrlReading').implement({
  description: 'What a payer would see who opens a filled-in Payment URL.',
  fields: (t) => ({
    kind: t.field({ type: readingKind, resolve: (read) => read.kind }),
    reference: t.string({ nullable: true, resolve: (read) => read.reference }),
    amount: t.field({ type: money, nullable: true, resolve: (read) => read.amount }),
    candidates: t.field({ type: [money], resolve: (read) => [...read.candidates] }),
    amountAsWritten: t.string({ nullable: true, resolve: (read) => read.amountAsWritten }),
  }),
});

/** As long as an address that the pay page reads. */
const longestUrl = 8_000;

builder.queryField('paymentUrlReading', (t) =>
  t.field({
    description: "Null when the address is not this merchant's Payment URL. Reads only; counts as no visit.",
    type: reading,
    nullable: true,
    args: { url: t.arg.string({ required: true }) },
    resolve: async (_root, { url }, context) => {
      const { scope } = signedIn(context);
      const split = url.length > longestUrl ? null : splitPaymentUrl(url);
      if (split === null) return null;
      const paymentUrl = await readInScope(context.services.payment.unitOfWork, scope, ({ merchants }) =>
        merchants.paymentUrl(),
      );
      return split.code === paymentUrl.code
        ? readInvoiceRequest(readPaymentUrlQuery(split.query), paymentUrl)
        : null;
    },
  }),
);
