import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import { readPaymentUrlQuery } from '@artspay/core/invoice-link/read-payment-url';
import { splitPaymentUrl } from '@artspay/core/invoice-link/split-payment-url';
import type { SignatureFailure } from '@artspay/core/signed-prefill/signed-terms';
import { builder, money } from '#api/graphql/merchant/builder';
import { readingKind } from '#api/graphql/merchant/payment-url-reading-kind';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';
import { readInvoiceUrl } from '#api/signing/read-invoice-url';
import { signedInQuery } from '#api/signing/signed-in-query';

/** `null`: there is none, and none is needed. */
type Signature = 'accepted' | SignatureFailure | null;

const signature = builder.enumType('SignatureReading', {
  description: 'What became of the signature in a Payment URL.',
  values: {
    ACCEPTED: { value: 'accepted', description: 'What it signs is what the payer is asked for.' },
    CHANGED: {
      value: 'signature_changed',
      description: 'It, or something beside it, is not as it was signed.',
    },
    EXPIRED: { value: 'signature_expired' },
    FOREIGN: { value: 'signature_foreign', description: 'Signed for something else.' },
    MALFORMED: { value: 'signature_malformed', description: 'Signed, but not what can be asked for.' },
    KEY_UNKNOWN: { value: 'signature_key_unknown', description: 'By a key that is not in use.' },
    REQUIRED: { value: 'signature_required', description: 'There is none, and nothing else is taken.' },
  } satisfies Record<string, { readonly value: NonNullable<Signature>; readonly description?: string }>,
});

/** What a payer sees of a link that is refused: nothing of what it says. */
const unread = { reference: null, amount: null, amountAsWritten: null, candidates: [] } as const;

const reading = builder
  .objectRef<Pick<InvoiceReading, 'kind' | keyof typeof unread> & { readonly signature: Signature }>(
    'PaymentUrlReading',
  )
  .implement({
    description: 'What a payer would see who opens a filled-in Payment URL.',
    fields: (t) => ({
      signature: t.field({
        type: signature,
        nullable: true,
        description:
          'Null: there is none, and none is needed. Where it is refused, the payer reads so and nothing else: `kind` is UNREADABLE.',
        resolve: (read) => read.signature,
      }),
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
      if (split.code !== paymentUrl.code) return null;
      const signed = signedInQuery(split.query);
      const fields = readPaymentUrlQuery(split.query);
      const read = await readInvoiceUrl(context.services, scope, paymentUrl, { fields, signed });
      return read.ok
        ? { ...read.value, signature: signed === null ? null : ('accepted' as const) }
        : { ...unread, kind: 'UNREADABLE' as const, signature: read.error };
    },
  }),
);
