import type { Invoice } from '@artspay/core/invoice-link/invoice';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import { findInvoice } from '@artspay/db/queries/find-payable';
import { latestPaidAt } from '@artspay/db/queries/paid-summaries';
import { builder, mode, money, payerMayEdit } from '#api/graphql/payer/builder';
import { cardFrame } from '#api/graphql/payer/card-frame';
import {
  invalidInput,
  invalidInputError,
  notFound,
  notFoundError,
  tryLaterError,
} from '#api/graphql/payer/errors';
import { invoiceFields, statedIn } from '#api/graphql/payer/invoice-fields';
import { signatureError, signatureFailure } from '#api/graphql/payer/signature-error';
import { payee } from '#api/graphql/payer/payee';
import { openPaymentUrl } from '#api/reading/doors';
import { readInScope } from '#api/reading/read-in-scope';
import { readInvoiceUrl } from '#api/signing/read-invoice-url';
import { knock } from '#api/velocity/knock';
import { invoiceReadingKinds } from '#api/graphql/shared/invoice-reading-kinds';
import { isKind } from '#api/graphql/shared/kind';

type PayInvoice = {
  readonly kind: 'PayInvoice';
  readonly paymentUrl: PaymentUrl;
  readonly scope: Scope;
  readonly merchant: Merchant;
  readonly reading: InvoiceReading;
  /** `null`: no payment of this reference was ever started. */
  readonly invoice: Invoice | null;
};

const readingKind = builder.enumType('InvoiceReadingKind', {
  description: 'How the amount in a Payment URL was understood.',
  values: invoiceReadingKinds,
});

/** Where all is signed nothing can be edited, and the limit for what is not signed does not hold. */
const lockedUrl = (paymentUrl: PaymentUrl): PaymentUrl => ({
  ...paymentUrl,
  payerMayEdit: 'nothing',
  maximum: null,
});

const isPending = ({ useLimit, usesReserved, usesSucceeded }: Invoice): boolean =>
  usesReserved > 0 && useLimit !== null && usesSucceeded + usesReserved >= useLimit;

const payInvoice = builder.objectRef<PayInvoice>('PayInvoice').implement({
  description: 'An invoice named by a Payment URL. What the URL says is a suggestion of whoever wrote it.',
  isTypeOf: isKind('PayInvoice'),
  fields: (t) => ({
    merchantCode: t.id({ resolve: ({ paymentUrl }) => paymentUrl.code }),
    mode: t.field({ type: mode, resolve: ({ scope }) => scope.mode }),
    payee: t.field({ type: payee, resolve: ({ merchant }) => merchant }),
    kind: t.field({ type: readingKind, resolve: ({ reading }) => reading.kind }),
    reference: t.string({
      nullable: true,
      description: 'Null when the URL carried none, or an unreplaced variable.',
      resolve: ({ reading }) => reading.reference,
    }),
    currency: t.field({ type: 'CurrencyCode', resolve: ({ reading }) => reading.currency }),
    amount: t.field({ type: money, nullable: true, resolve: ({ reading }) => reading.amount }),
    candidates: t.field({ type: [money], resolve: ({ reading }) => [...reading.candidates] }),
    amountAsWritten: t.string({
      nullable: true,
      description: 'The amount as it stood in the URL, to show beside the question.',
      resolve: ({ reading }) => reading.amountAsWritten,
    }),
    paidAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When this reference was paid through this URL before. Paying again must be asked for.',
      resolve: ({ scope, invoice }, _arguments, { services }) =>
        invoice === null || invoice.usesSucceeded === 0
          ? null
          : latestPaidAt(services.database, scope, invoice.id),
    }),
    payerMayEdit: t.field({
      type: payerMayEdit,
      description: 'What the page lets the payer change of what the URL says.',
      resolve: ({ paymentUrl }) => paymentUrl.payerMayEdit,
    }),
    maximumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The most that can be paid at once.',
      resolve: ({ paymentUrl }) => paymentUrl.maximum,
    }),
    paymentPending: t.boolean({ resolve: ({ invoice }) => invoice !== null && isPending(invoice) }),
    cardFrame: t.field({
      type: cardFrame,
      nullable: true,
      resolve: ({ scope }, _arguments, { services }) => services.gatewayAccounts.cardFrame(scope),
    }),
  }),
});

const result = builder.unionType('PayInvoiceResult', {
  types: [payInvoice, notFoundError, invalidInputError, signatureError, tryLaterError],
  resolveType: ({ kind }) => kind,
});

builder.queryField('payInvoice', (t) =>
  t.field({
    type: result,
    args: {
      merchantCode: t.arg.id({ required: true }),
      ...invoiceFields(t),
      signed: t.arg.string({
        description: 'What an integrator signed for this Payment URL; nothing else stands beside it.',
      }),
    },
    description: 'The values as they stood in the URL, undecoded meaning left to the server.',
    resolve: async (_root, { merchantCode, signed, ...fields }, context) => {
      const { services } = context;
      const held = await knock(context, 'lookups_per_address');
      if (held !== null) return held;
      const scope = await openPaymentUrl(services, merchantCode);
      if (scope === null) return notFound('invoiceUrlNotFound');
      const stated = statedIn(fields);
      if (!stated.ok) return invalidInput('textTooLong', [stated.error]);
      const { merchant, paymentUrl } = await readInScope(
        services.payment.unitOfWork,
        scope,
        async ({ merchants }) => ({
          merchant: await merchants.current(),
          paymentUrl: await merchants.paymentUrl(),
        }),
      );
      const read = await readInvoiceUrl(services, scope, paymentUrl, {
        fields: stated.value,
        signed: signed ?? null,
      });
      if (!read.ok) return signatureFailure(read.error);
      const reading = read.value;
      const { reference } = reading;
      return {
        kind: 'PayInvoice' as const,
        paymentUrl: typeof signed === 'string' ? lockedUrl(paymentUrl) : paymentUrl,
        scope,
        merchant,
        reading,
        invoice:
          reference === null ? null : await findInvoice(services.database, scope, 'payment_url', reference),
      };
    },
  }),
);
