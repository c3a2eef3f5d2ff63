import type { DeclineCode } from '@artspay/core/gateway/gateway';
import { adviceFor, type PayerAdvice } from '@artspay/core/payment/payer-advice';
import type { AttemptOutcome, PaymentAttempt } from '@artspay/core/payment/payment';
import { listAttempts } from '@artspay/db/queries/list-attempts';
import { builder, card } from '#api/graphql/merchant/builder';
import { pageRequest, toConnection } from '#api/graphql/merchant/page-arguments';
import { payment } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';

type Values<Value extends string> = Record<Uppercase<Value>, { value: Value; description: string }>;

const outcome = builder.enumType('AttemptOutcome', {
  description: 'How one try at the gateway ended.',
  values: {
    OPEN: { value: 'open', description: 'Sent, or about to be; the answer is not known yet.' },
    CAPTURED: { value: 'captured', description: 'The money was taken.' },
    CAPTURED_LATE: {
      value: 'captured_late',
      description: 'The money was taken after this try had been closed.',
    },
    DECLINED: { value: 'declined', description: 'The bank, or the gateway, said no; nothing was taken.' },
    LAPSED: { value: 'lapsed', description: 'It ended without a no, and nothing was taken.' },
  } satisfies Values<AttemptOutcome>,
});

const declineReason = builder.enumType('AttemptDeclineReason', {
  values: {
    DECLINED: { value: 'declined', description: 'The bank gave no reason.' },
    INSUFFICIENT_FUNDS: { value: 'insufficient_funds', description: 'Not enough money.' },
    EXPIRED_CARD: { value: 'expired_card', description: 'The card has expired.' },
    INCORRECT_CVC: { value: 'incorrect_cvc', description: 'The security code does not match.' },
    AUTHENTICATION_FAILED: {
      value: 'authentication_failed',
      description: 'The payer could not prove to the bank who they are.',
    },
    PROCESSING_ERROR: { value: 'processing_error', description: 'It could not be processed just then.' },
    CARD_DETAILS_EXPIRED: {
      value: 'card_details_expired',
      description: 'The card details were used before, or open for too long: no bank was asked.',
    },
  } satisfies Values<DeclineCode>,
});

const payerAdvice = builder.enumType('PayerAdvice', {
  description: 'What the payer was told to do.',
  values: {
    USE_ANOTHER_CARD: { value: 'use_another_card', description: 'Another card usually works.' },
    CHECK_THE_CARD: { value: 'check_the_card', description: 'Check date or CVC, or use another card.' },
    TRY_AGAIN: { value: 'try_again', description: 'Press the button again.' },
    WAIT_AND_TRY_AGAIN: { value: 'wait_and_try_again', description: 'Try again in a moment.' },
  } satisfies Values<PayerAdvice>,
});

/** Enough to tell two cards apart at a glance. */
const shortLength = 8;

type Attempt = PaymentAttempt & { readonly id: string };

const attempt = builder.objectRef<Attempt>('PaymentAttempt').implement({
  description: 'One try of a payment at the gateway: written down before it was sent.',
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'Its name at the gateway.' }),
    outcome: t.field({ type: outcome, resolve: (parent) => parent.outcome }),
    declineReason: t.field({
      type: declineReason,
      nullable: true,
      resolve: ({ declineCode }) => declineCode,
    }),
    advice: t.field({
      type: payerAdvice,
      nullable: true,
      description: 'Set where it was declined.',
      resolve: ({ declineCode }) => (declineCode === null ? null : adviceFor(declineCode)),
    }),
    card: t.field({ type: card, nullable: true, resolve: (parent) => parent.card }),
    cardFingerprint: t.string({
      nullable: true,
      description: 'Short; the same for each try with one card at this merchant, and nothing of its number.',
      resolve: ({ cardFingerprint }) => cardFingerprint?.slice(0, shortLength) ?? null,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    endedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ endedAt }) => endedAt }),
  }),
});

builder.objectFields(payment, (t) => ({
  attempts: t.connection(
    {
      type: attempt,
      description: 'Every try at the gateway, newest first.',
      resolve: async ({ id }, page, context) => {
        const { scope } = signedIn(context);
        const found = await listAttempts(context.services.database, scope, id, pageRequest(page));
        return toConnection({
          ...found,
          items: found.items.map((item): Attempt => ({ ...item, id: item.reference })),
        });
      },
    },
    { name: 'PaymentAttemptConnection' },
    { name: 'PaymentAttemptEdge' },
  ),
}));
