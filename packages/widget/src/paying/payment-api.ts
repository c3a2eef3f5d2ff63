import { fail, ok, type Result } from '@artspay/core/result';
import {
  CancelActionDocument,
  ConfirmDocument,
  FollowDocument,
  MailReceiptDocument,
  PaymentDocument,
  type PaymentConfirmInput,
  type PaymentStartInput,
  RefreshDocument,
  StartDocument,
} from './generated/graphql.ts';
import type { ApiError, Payment } from '../api/payer-data.ts';
import { type Endpoint, type NoAnswer, payerEndpoint, post } from '../api/post.ts';
import { stream } from './stream.ts';

/** Whoever has it may follow this one payment. */
export type PaymentKey = { readonly id: string; readonly secret: string };
export type Started = { readonly payment: Payment; readonly secret: string };
type PaymentAnswer = Promise<Result<Payment, 'not_found' | NoAnswer>>;

/** What the payer API does about one payment. Nothing here rejects. */
export type PaymentApi = {
  /** The same key with the same body again is the same payment: safe to repeat after `no_answer`. */
  start(input: PaymentStartInput): Promise<Result<Started, ApiError | NoAnswer>>;
  /** The same token again is the same attempt: safe to repeat after `no_answer`. */
  confirm(input: PaymentConfirmInput): Promise<Result<Payment, ApiError | NoAnswer>>;
  find(key: PaymentKey): PaymentAnswer;
  refresh(key: PaymentKey): PaymentAnswer;
  cancelAction(key: PaymentKey): PaymentAnswer;
  /** The same address again sends nothing more: safe to repeat. */
  mailReceipt(key: PaymentKey, email: string, locale: string): Promise<Result<Payment, ApiError | NoAnswer>>;
  /** Calls `onPayment` with the payment now and after each change, until `signal` aborts or nothing comes. */
  follow(key: PaymentKey, signal: AbortSignal, onPayment: (payment: Payment) => void): Promise<void>;
};

type Union = { readonly __typename: string };
type PaymentOf<Answer> = Extract<Answer, { readonly __typename: 'Payment' }>;

const isPayment = <Answer extends Union>(answer: Answer): answer is PaymentOf<Answer> =>
  answer.__typename === 'Payment';

const found = <Answer extends Union>(answer: Answer): Result<PaymentOf<Answer>, 'not_found'> =>
  isPayment(answer) ? ok(answer) : fail('not_found');

export const paymentApi = (base: string): PaymentApi => {
  const quick = payerEndpoint(base);
  /** A bank may take its time; the page says so meanwhile. */
  const patient: Endpoint = { ...quick, timeoutMs: 60_000 };
  return {
    start: async (input) => {
      const answer = await post(quick, StartDocument, { input });
      if (!answer.ok) return answer;
      const result = answer.value.paymentStart;
      return result.__typename === 'PaymentStartSuccess' ? ok(result) : fail(result);
    },
    confirm: async (input) => {
      const answer = await post(patient, ConfirmDocument, { input });
      if (!answer.ok) return answer;
      const result = answer.value.paymentConfirm;
      return result.__typename === 'Payment' ? ok(result) : fail(result);
    },
    find: async (key) => {
      const answer = await post(quick, PaymentDocument, key);
      return answer.ok ? found(answer.value.payment) : answer;
    },
    refresh: async (key) => {
      const answer = await post(patient, RefreshDocument, key);
      return answer.ok ? found(answer.value.paymentRefresh) : answer;
    },
    cancelAction: async (key) => {
      const answer = await post(patient, CancelActionDocument, key);
      return answer.ok ? found(answer.value.paymentCancelAction) : answer;
    },
    mailReceipt: async (key, email, locale) => {
      const answer = await post(quick, MailReceiptDocument, { input: { ...key, email, locale } });
      if (!answer.ok) return answer;
      const result = answer.value.paymentMailReceipt;
      return result.__typename === 'Payment' ? ok(result) : fail(result);
    },
    follow: (key, signal, onPayment) =>
      stream(quick, FollowDocument, key, {
        signal,
        firstWithinMs: 4000,
        silenceMs: 30_000,
        onAnswer: ({ payment }) => {
          if (payment.__typename === 'Payment') onPayment(payment);
        },
      }),
  };
};
