import { type StartPaymentInput, startPayment } from '@artspay/core/payment/start-payment';
import type { Payment } from '@artspay/core/payment/payment';
import type { Scope } from '@artspay/core/merchant/scope';
import { builder, moneyInput } from '#api/graphql/payer/builder';
import {
  conflictError,
  invalidInput,
  invalidInputError,
  notFound,
  notFoundError,
  notPayableError,
  payerFailure,
  tryLaterError,
} from '#api/graphql/payer/errors';
import { followed } from '#api/graphql/payer/followed-payment';
import { followedPayment } from '#api/graphql/payer/payment';
import { openLink, openPaymentUrl } from '#api/reading/doors';
import { paidAtOf } from '#api/reading/paid-at';
import { paymentSecret } from '#api/secrets/payment-secret';
import type { Services } from '#api/services';
import { knock } from '#api/velocity/knock';
import { isKind } from '#api/graphql/shared/kind';

type Started = { readonly kind: 'PaymentStartSuccess'; readonly payment: Payment; readonly scope: Scope };

const success = builder.objectRef<Started>('PaymentStartSuccess').implement({
  isTypeOf: isKind('PaymentStartSuccess'),
  fields: (t) => ({
    payment: t.field({
      type: followedPayment,
      resolve: ({ payment, scope }) => followed(payment, scope),
    }),
    secret: t.string({
      description: 'With this secret, and only with it, this payment can be confirmed and followed.',
      resolve: ({ payment }, _arguments, { services }) => paymentSecret(services.keys.payment, payment.id),
    }),
  }),
});

const result = builder.unionType('PaymentStartResult', {
  types: [success, notFoundError, invalidInputError, notPayableError, conflictError, tryLaterError],
});

const answerInput = builder.inputType('AnswerInput', {
  description:
    'ANSWER_MISSING says at the label of which question an answer is missing; ANSWER_NOT_OFFERED that the link asks something else by now, or offers other choices.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'Of the question, as the link has it.' }),
    answer: t.string({
      required: true,
      description:
        'Text, one of the options, or, for a consent, the very sentence that the payer ticked. Empty: none.',
    }),
  }),
});

const linkInput = builder.inputType('PaymentStartLinkInput', {
  fields: (t) => ({
    code: t.id({ required: true }),
    amount: t.field({
      type: moneyInput,
      required: true,
      description: 'What the payer saw, edited where the link allows it.',
    }),
    reference: t.string({ required: true }),
    answers: t.field({
      type: [answerInput],
      description: 'To what the link asks besides; those that are not required may be left out.',
    }),
  }),
});

const invoiceInput = builder.inputType('PaymentStartInvoiceInput', {
  fields: (t) => ({
    merchantCode: t.id({ required: true }),
    amount: t.field({ type: moneyInput, required: true }),
    reference: t.string({ required: true }),
    payAgain: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The payer was told that this reference is paid, and pays again on purpose.',
    }),
  }),
});

const input = builder.inputType('PaymentStartInput', {
  description: 'Exactly one of `link` and `invoice`.',
  fields: (t) => ({
    payerKey: t.string({
      required: true,
      description:
        "At least 128 random bits made by the payer's page; the same key again answers the same payment.",
    }),
    link: t.field({ type: linkInput }),
    invoice: t.field({ type: invoiceInput }),
  }),
});

type Wanted = {
  readonly scope: Scope | null;
  readonly prefix: readonly string[];
  readonly input: StartPaymentInput;
};

const readInput = async (services: Services, given: typeof input.$inferInput): Promise<Wanted | null> => {
  const { payerKey, link, invoice } = given;
  if (link && !invoice)
    return {
      scope: (await openLink(services, link.code))?.scope ?? null,
      prefix: ['input', 'link'],
      input: {
        payerKey,
        ...link.amount,
        reference: link.reference,
        payable: { kind: 'link', code: link.code, answers: link.answers },
      },
    };
  if (invoice && !link)
    return {
      scope: await openPaymentUrl(services, invoice.merchantCode),
      prefix: ['input', 'invoice'],
      input: {
        payerKey,
        ...invoice.amount,
        reference: invoice.reference,
        payable: { kind: 'invoice', payAgain: invoice.payAgain },
      },
    };
  return null;
};

builder.mutationField('paymentStart', (t) =>
  t.field({
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { services } = context;
      const held = await knock(context, 'starts_per_address');
      if (held !== null) return held;
      const wanted = await readInput(services, arguments_.input);
      if (wanted === null) return invalidInput('exactlyOne', ['input']);
      const { scope, prefix } = wanted;
      if (scope === null) return notFound(prefix.includes('link') ? 'linkNotFound' : 'invoiceUrlNotFound');
      const started = await startPayment(services.payment, scope, wanted.input);
      if (started.ok) return { kind: 'PaymentStartSuccess' as const, payment: started.value, scope };
      const paidAt =
        started.error.code === 'already_paid' ? await paidAtOf(services, scope, wanted.input) : null;
      return payerFailure(started.error, { prefix, paidAt });
    },
  }),
);
