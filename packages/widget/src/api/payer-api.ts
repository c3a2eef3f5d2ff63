import { fail, ok, type Result } from '@artspay/core/result';
import {
  CancelActionDocument,
  ConfirmDocument,
  FollowDocument,
  InvoiceDocument,
  LinkDocument,
  PaymentDocument,
  type PaymentConfirmInput,
  type PaymentStartInput,
  RefreshDocument,
  StartDocument,
} from './generated/graphql.ts';
import type { ApiError, PayData, Payment, PayRequest } from './payer-data.ts';
import { type Endpoint, type NoAnswer, post, stream } from './post.ts';

export type Key = { readonly id: string; readonly secret: string };
export type Started = { readonly payment: Payment; readonly secret: string };
type PaymentAnswer = Promise<Result<Payment, 'not_found' | NoAnswer>>;

/** The payer's part of the API, as the element uses it. */
export type PayerApi = {
  load(request: PayRequest): Promise<Result<PayData, NoAnswer>>;
  start(input: PaymentStartInput): Promise<Result<Started, ApiError | NoAnswer>>;
  /** The same token again is the same attempt: safe to repeat after `no_answer`. */
  confirm(input: PaymentConfirmInput): Promise<Result<Payment, ApiError | NoAnswer>>;
  payment(key: Key): PaymentAnswer;
  refresh(key: Key): PaymentAnswer;
  cancelAction(key: Key): PaymentAnswer;
  /** Calls `onPayment` with the payment now and after each change, until `signal` aborts or nothing comes. */
  follow(key: Key, signal: AbortSignal, onPayment: (payment: Payment) => void): Promise<void>;
};

type Union = { readonly __typename: string };
const paymentOf = <Answer extends Union>(
  answer: Result<Answer, NoAnswer>,
): Result<Extract<Answer, { __typename: 'Payment' }>, 'not_found' | NoAnswer> => {
  if (!answer.ok) return answer;
  return isPayment(answer.value) ? ok(answer.value) : fail('not_found');
};
const isPayment = <Answer extends Union>(
  answer: Answer,
): answer is Extract<Answer, { __typename: 'Payment' }> => answer.__typename === 'Payment';

const map = <From, To, Failure>(
  result: Result<From, Failure>,
  change: (value: From) => To,
): Result<To, Failure> => (result.ok ? ok(change(result.value)) : result);

export const payerApi = (base: string): PayerApi => {
  const quick: Endpoint = { url: `${base}/graphql/payer`, timeoutMs: 15_000 };
  /** A bank may take its time; the page says so meanwhile. */
  const patient: Endpoint = { ...quick, timeoutMs: 60_000 };
  return {
    load: async (request) =>
      request.kind === 'link'
        ? map(await post(quick, LinkDocument, { code: request.code }), (answer) => answer.payLink)
        : map(
            await post(quick, InvoiceDocument, {
              merchantCode: request.merchantCode,
              reference: request.reference,
              amount: request.amount,
              currency: request.currency,
            }),
            (answer) => answer.payInvoice,
          ),
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
    payment: async (key) =>
      paymentOf(map(await post(quick, PaymentDocument, key), (answer) => answer.payment)),
    refresh: async (key) =>
      paymentOf(map(await post(patient, RefreshDocument, key), (answer) => answer.paymentRefresh)),
    cancelAction: async (key) =>
      paymentOf(map(await post(patient, CancelActionDocument, key), (answer) => answer.paymentCancelAction)),
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
