import type { CustomField } from '@artspay/core/custom-field/custom-field';
import type { AttemptOutcome, Payment, PaymentAttempt } from '@artspay/core/payment/payment';
import { paymentTransitions, type PaymentState } from '@artspay/core/payment/payment-transitions';
import { money } from '@artspay/core/money/money';
import type { Invoice } from '@artspay/core/invoice-link/invoice';
import type { Payable } from '@artspay/core/payable/payable';
import type { Uses } from '@artspay/core/payable/uses';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import * as fc from 'fast-check';
import { aCurrency, aLink, anAttempt, anInvoice, aPayment } from '#db/testing/builders';

/** Random valid domain objects, for property tests. */

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => !value.includes('\0'));
const instant = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const minor = fc.bigInt({ min: 1n, max: 999_999_999_999n });
const currency = fc.constantFrom('AUD', 'JPY', 'KWD', 'EUR').map((code) => aCurrency(code));
const card = fc.option(fc.record({ brand: text, lastFour: fc.stringMatching(/^\d{4}$/) }));
const count = fc.nat({ max: 1000 });

const uses: fc.Arbitrary<Uses> = fc.oneof(
  fc.constant({ useLimit: null, usesReserved: 0, usesSucceeded: 0 }),
  fc
    .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([usesReserved, usesSucceeded, free]) => ({
      useLimit: Math.max(1, usesReserved + usesSucceeded + free),
      usesReserved,
      usesSucceeded,
    })),
);

const asked = { label: text, required: fc.boolean() };
const customField: fc.Arbitrary<CustomField> = fc.oneof(
  fc.record({ kind: fc.constant('text'), ...asked }),
  fc.record({
    kind: fc.constant('choice'),
    ...asked,
    options: fc.array(text, { minLength: 2, maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('consent'), ...asked, wording: text }),
);

export const anyLink: fc.Arbitrary<PaymentLink> = fc
  .record({
    uses,
    minor,
    currency,
    reference: text,
    description: fc.option(text),
    payerMayEdit: fc.constantFrom('nothing', 'amount', 'reference', 'both'),
    signatureRequired: fc.boolean(),
    customFields: fc.array(customField, { maxLength: 5 }),
    rules: fc.record({
      minimum: fc.option(minor),
      maximum: fc.option(minor),
      suggested: fc.array(minor, { maxLength: 6 }),
    }),
    expiry: fc.option(fc.record({ at: instant, timeZone: fc.constantFrom('Australia/Sydney', 'UTC') })),
    version: count,
    createdAt: instant,
    updatedAt: instant,
    deactivatedAt: fc.option(instant),
  })
  .map(({ uses: used, minor: amount, currency: of, rules, ...rest }) => {
    const moneyOr = (given: bigint | null) => (given === null ? null : money(given, of));
    const payerDecides = rest.payerMayEdit === 'both' && amount % 2n === 0n;
    return aLink({
      ...rest,
      ...used,
      currency: of,
      amount: payerDecides ? null : money(amount, of),
      amountRules: {
        minimum: moneyOr(rules.minimum),
        maximum: moneyOr(rules.maximum),
        suggested: rules.suggested.map((suggested) => money(suggested, of)),
      },
    });
  });

export const anyInvoice: fc.Arbitrary<Invoice> = fc
  .record({ uses, currency, createdAt: instant })
  .map(({ uses: used, ...rest }) => anInvoice({ ...rest, ...used }));

const states = Object.keys(paymentTransitions).filter(
  (state): state is PaymentState => state in paymentTransitions,
);
const declineCode = fc.constantFrom('declined', 'insufficient_funds', 'processing_error');

export const anyPaymentOf = (payable: Payable): fc.Arbitrary<Payment> =>
  fc
    .record({
      currency,
      minor,
      reference: text,
      askedMinor: fc.option(minor),
      askedReference: text,
      payee: fc.record({ name: text, statementDescriptor: text }),
      state: fc.constantFrom(...states),
      payableVersion: fc.option(count),
      attempts: count,
      sequence: count,
      card,
      declineCode: fc.option(declineCode),
      createdAt: instant,
      updatedAt: instant,
      capturedAt: fc.option(instant),
    })
    .map(({ currency: of, minor: amount, reference, askedMinor, askedReference, ...rest }) =>
      aPayment(payable, {
        ...rest,
        terms: { amount: money(amount, of), reference },
        asked: { amount: askedMinor === null ? null : money(askedMinor, of), reference: askedReference },
      }),
    );

export const anyAttemptOf = (payment: Payment, n: number): fc.Arbitrary<PaymentAttempt> =>
  fc
    .record({
      outcome: fc.constantFrom<AttemptOutcome>('captured', 'captured_late', 'declined', 'lapsed'),
      gateway: text,
      declineCode: fc.option(declineCode),
      gatewayId: fc.option(text),
      card,
      cardFingerprint: fc.option(text),
      actionUrl: fc.option(fc.webUrl()),
      createdAt: instant,
      sendBefore: instant,
      endedAt: fc.option(instant),
    })
    .map((given) => anAttempt(payment, { ...given, n }));
