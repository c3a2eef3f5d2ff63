import { type StartPaymentInput, startPayment } from '@artspay/core/payment/start-payment';
import type { Payment } from '@artspay/core/payment/payment';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Currency } from '@artspay/core/money/currency';
import { ok } from '@artspay/core/result';
import type { SignedSubject } from '@artspay/core/signed-prefill/signed-terms';
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
import { signatureError, signatureFailure } from '#api/graphql/payer/signature-error';
import { followed } from '#api/graphql/payer/followed-payment';
import { followedPayment } from '#api/graphql/payer/payment';
import { openLink, openPaymentUrl } from '#api/reading/doors';
import { readInScope } from '#api/reading/read-in-scope';
import { paidAtOf } from '#api/reading/paid-at';
import { paymentSecret } from '#api/secrets/payment-secret';
import type { Services } from '#api/services';
import { readSigned } from '#api/signing/read-signed';
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
  types: [
    success,
    notFoundError,
    invalidInputError,
    notPayableError,
    conflictError,
    signatureError,
    tryLaterError,
  ],
});

const signedField =
  'The signature that the page was opened with. What it signs is what is paid: anything else is refused.';

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
    signed: t.string({ description: signedField }),
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
    signed: t.string({ description: signedField }),
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
  readonly input: Omit<StartPaymentInput, 'signed'>;
  readonly signature: Signature | null;
};

/** What came signed, and what it has to be for. */
type Signature = { readonly token: string; readonly subject: SignedSubject; readonly currency: Currency };

const readInput = async (services: Services, given: typeof input.$inferInput): Promise<Wanted | null> => {
  const { payerKey, link, invoice } = given;
  if (link && !invoice) {
    const door = await openLink(services, link.code);
    const { signed } = link;
    return {
      scope: door?.scope ?? null,
      prefix: ['input', 'link'],
      signature:
        typeof signed === 'string' && door !== null
          ? { token: signed, subject: `link:${door.link.code}`, currency: door.link.currency }
          : null,
      input: {
        payerKey,
        ...link.amount,
        reference: link.reference,
        payable: { kind: 'link', code: link.code, answers: link.answers },
      },
    };
  }
  if (invoice && !link) {
    const scope = await openPaymentUrl(services, invoice.merchantCode);
    return {
      scope,
      prefix: ['input', 'invoice'],
      signature:
        typeof invoice.signed === 'string' && scope !== null
          ? await invoiceSignature(services, scope, invoice.signed)
          : null,
      input: {
        payerKey,
        ...invoice.amount,
        reference: invoice.reference,
        payable: { kind: 'invoice', payAgain: invoice.payAgain },
      },
    };
  }
  return null;
};

const invoiceSignature = async (services: Services, scope: Scope, token: string): Promise<Signature> => {
  const { code, currency } = await readInScope(services.payment.unitOfWork, scope, ({ merchants }) =>
    merchants.paymentUrl(),
  );
  return { token, subject: `invoice:${code}`, currency };
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
      const { signature } = wanted;
      const signed =
        signature === null ? ok(null) : await readSigned(services, scope, signature, signature.token);
      if (!signed.ok) return signatureFailure(signed.error, [...prefix, 'signed']);
      const started = await startPayment(services.payment, scope, { ...wanted.input, signed: signed.value });
      if (started.ok) return { kind: 'PaymentStartSuccess' as const, payment: started.value, scope };
      if (started.error.code === 'signature_required')
        return signatureFailure(started.error.code, [...prefix, 'signed']);
      const paidAt =
        started.error.code === 'already_paid' ? await paidAtOf(services, scope, wanted.input) : null;
      return payerFailure(started.error, { prefix, paidAt });
    },
  }),
);
