import { readInvoiceRequest } from '@artspay/core/invoice-link/read-invoice-request';
import { recordVisit } from '@artspay/db/repositories/payment-url-visits';
import { builder } from '#api/graphql/payer/builder';
import { invoiceFields, statedIn } from '#api/graphql/payer/invoice-fields';
import { openPaymentUrl } from '#api/reading/doors';
import { readInScope } from '#api/reading/read-in-scope';
import { knock } from '#api/velocity/knock';

builder.mutationField('payInvoiceOpened', (t) =>
  t.boolean({
    description:
      'Told by our own page once it runs, so that mail programs which open links are not taken for visitors. False: it was not noted.',
    args: { merchantCode: t.arg.id({ required: true }), ...invoiceFields(t) },
    resolve: async (_root, { merchantCode, ...fields }, context) => {
      const { services } = context;
      if ((await knock(context, 'lookups_per_address')) !== null) return false;
      const stated = statedIn(fields);
      const scope = stated.ok ? await openPaymentUrl(services, merchantCode) : null;
      if (!stated.ok || scope === null) return false;
      const paymentUrl = await readInScope(services.payment.unitOfWork, scope, ({ merchants }) =>
        merchants.paymentUrl(),
      );
      const { kind, reference, amountAsWritten } = readInvoiceRequest(stated.value, paymentUrl);
      const fingerprint = services.payment.hash(JSON.stringify(stated.value));
      await recordVisit(services.database, scope, { fingerprint, kind, reference, amountAsWritten });
      return true;
    },
  }),
);
