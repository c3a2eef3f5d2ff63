import { parsePlainText } from '@artspay/core/text/plain-text';
import { recordVisit } from '@artspay/db/repositories/payment-url-visits';
import { builder } from '#api/graphql/payer/builder';
import { invoiceFields, statedIn } from '#api/graphql/payer/invoice-fields';
import { openPaymentUrl } from '#api/reading/doors';
import { readInScope } from '#api/reading/read-in-scope';
import { readInvoiceUrl } from '#api/signing/read-invoice-url';
import { knock } from '#api/velocity/knock';

builder.mutationField('payInvoiceOpened', (t) =>
  t.boolean({
    description:
      'Told by our own page once it runs, so that mail programs which open links are not taken for visitors. False: it was not noted.',
    args: {
      merchantCode: t.arg.id({ required: true }),
      ...invoiceFields(t),
      signed: t.arg.string(),
    },
    resolve: async (_root, { merchantCode, signed, ...given }, context) => {
      const { services } = context;
      if ((await knock(context, 'lookups_per_address')) !== null) return false;
      const stated = statedIn(given);
      const scope = stated.ok ? await openPaymentUrl(services, merchantCode) : null;
      if (!stated.ok || scope === null) return false;
      const paymentUrl = await readInScope(services.payment.unitOfWork, scope, ({ merchants }) =>
        merchants.paymentUrl(),
      );
      const fields = stated.value;
      const read = await readInvoiceUrl(services, scope, paymentUrl, { fields, signed: signed ?? null });
      // Refused for its signature: nobody could pay by it, and it is no invoicing tool that cut it.
      if (!read.ok) return false;
      const { kind, reference, amountAsWritten } = read.value;
      await recordVisit(services.database, scope, {
        fingerprint: services.payment.hash(JSON.stringify(fields)),
        kind,
        reference,
        amountAsWritten,
        currencyAsWritten: kind === 'CONTRADICTION' ? shortText(fields.currency) : null,
      });
      return true;
    },
  }),
);

const shortText = (text: string | undefined): string | null => {
  const parsed = parsePlainText(text ?? '', 60);
  return parsed.ok ? parsed.value : null;
};
